package org.huiji.web.publicsite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.form.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The departments with address and phone, one table a city; found by city, district or name. */
@Controller
class PhonesController {

    private static final int LONGEST_SEARCH = 50;
    private static final int CITY_DIGITS = 4;

    private final ReferenceLists lists;

    PhonesController(ReferenceLists lists) {
        this.lists = lists;
    }

    /** One table. */
    record City(String code, String name, List<ManagementDepartment> departments) {}

    @GetMapping("/phones")
    String phones(@RequestParam(defaultValue = "") String q, Model model) {
        String search = TypedText.text(q.substring(0, Math.min(q.length(), LONGEST_SEARCH)));
        List<City> cities = cities(search);
        model.addAttribute("q", search);
        model.addAttribute("cities", cities);
        model.addAttribute("count", cities.stream().mapToInt(city -> city.departments().size()).sum());
        return "public/phones";
    }

    private List<City> cities(String search) {
        Map<String, List<ManagementDepartment>> byCity = new LinkedHashMap<>();
        for (ManagementDepartment department : lists.departments()) {
            if (isFound(search, department)) {
                byCity.computeIfAbsent(cityOf(department), code -> new ArrayList<>()).add(department);
            }
        }
        return byCity.entrySet().stream()
                .map(entry -> new City(entry.getKey(), lists.regionName(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Every word typed stands in the city's, the district's or the department's name, or in two of them joined. */
    private boolean isFound(String search, ManagementDepartment department) {
        String names = lists.regionName(cityOf(department)) + lists.regionName(department.regionCode()) + " "
                + department.name();
        return Stream.of(search.split("\\s+")).allMatch(names::contains);
    }

    /** The city a region lies in; of the province itself the province. */
    private static String cityOf(ManagementDepartment department) {
        return department.regionCode().substring(0, CITY_DIGITS) + "00";
    }
}
