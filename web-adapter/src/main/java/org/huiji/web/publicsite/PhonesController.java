package org.huiji.web.publicsite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    record City(String name, List<ManagementDepartment> departments) {}

    @GetMapping("/phones")
    String phones(@RequestParam(defaultValue = "") String q, Model model) {
        String search = TypedText.text(q.substring(0, Math.min(q.length(), LONGEST_SEARCH)));
        model.addAttribute("q", search);
        model.addAttribute("cities", cities(search));
        return "public/phones";
    }

    private List<City> cities(String search) {
        Map<String, List<ManagementDepartment>> byCity = new LinkedHashMap<>();
        for (ManagementDepartment department : lists.departments()) {
            String city = cityOf(department.regionCode());
            if (isFound(search, department, city)) {
                byCity.computeIfAbsent(city, name -> new ArrayList<>()).add(department);
            }
        }
        return byCity.entrySet().stream()
                .map(entry -> new City(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isFound(String search, ManagementDepartment department, String city) {
        return city.contains(search)
                || department.name().contains(search)
                || lists.regionName(department.regionCode()).contains(search);
    }

    /** The name of the city a region lies in; of the province itself its own name. */
    private String cityOf(String regionCode) {
        return lists.regionName(regionCode.substring(0, CITY_DIGITS) + "00");
    }
}
