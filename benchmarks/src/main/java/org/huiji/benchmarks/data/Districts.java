package org.huiji.benchmarks.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.huiji.department.DepartmentDirectory;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reference.ReferenceLists.Region;

/**
 * The districts of the province, some with far more people than others: the first has about a tenth of all, as one whose
 * demo staff can sign in and look.
 */
final class Districts {

    /** Of which the demo has reviewers. */
    static final String LARGEST = "210102";

    private static final int OF_THE_CITY = 12;

    /** A district, its city and the bureau that reviews. */
    record Place(String city, String district, String department) {}

    private final List<Place> places = new ArrayList<>();
    private final DepartmentDirectory departments;

    Districts(ReferenceLists lists, DepartmentDirectory departments) {
        this.departments = departments;
        for (Region city : lists.cities()) {
            lists.districtsOf(city.code()).forEach(district -> add(city.code(), district.code()));
        }
        places.sort(Comparator.comparing((Place place) -> !place.district().equals(LARGEST))
                .thenComparing(Place::district));
    }

    private void add(String city, String district) {
        departments.responsibleFor(city, district, true).stream().findFirst()
                .ifPresent(own -> places.add(new Place(city, district, own.code())));
    }

    /** Mostly with the district's own bureau, now and then with the city's. */
    Place any(SplittableRandom random) {
        double chance = random.nextDouble();
        Place place = places.get((int) (places.size() * chance * chance));
        boolean atTheCity = random.nextInt(OF_THE_CITY) == 0;
        return atTheCity && departments.find(place.city()).isPresent()
                ? new Place(place.city(), place.district(), place.city())
                : place;
    }

    /** A bureau that an application can be sent on to. */
    String another(String department, SplittableRandom random) {
        String other = department;
        while (other.equals(department)) {
            other = places.get(random.nextInt(places.size())).department();
        }
        return other;
    }
}
