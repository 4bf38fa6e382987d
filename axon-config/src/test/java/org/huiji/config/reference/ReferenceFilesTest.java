package org.huiji.config.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists.Entry;
import org.huiji.projections.reference.ReferenceLists.Region;
import org.huiji.reference.Code;
import org.huiji.reference.CodeList;
import org.huiji.reference.CodeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceFilesTest {

    private final PublishedRegions regions = PublishedRegions.shipped();
    private final PublishedDepartments departments = new PublishedDepartments(regions);
    private final PublishedReferenceLists lists = new PublishedReferenceLists(PublishedEntry.shipped(), regions,
            departments);

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void everyListHasEntriesWithLabels(CodeList list) {
        assertThat(lists.current(list)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.label()).isNotBlank();
            assertThat(lists.find(list, entry.code())).contains(new Code(entry.code(), entry.rule()));
            assertThat(lists.isCurrent(list, entry.code())).isTrue();
            assertThat(lists.label(list, entry.code())).isEqualTo(entry.label());
        });
    }

    @Test
    void theFilesStandInTheOrderTheySay() {
        String list = "";
        int former = 0;
        for (CSVRecord row : ReferenceFile.named("dictionaries.csv").rows()) {
            former = row.get("dictionary").equals(list) ? former : 0;
            list = row.get("dictionary");
            assertThat(Integer.parseInt(row.get("sort"))).isEqualTo(++former);
        }
    }

    @Test
    void rulesHangOnMarksAndNotOnCodes() {
        assertThat(lists.find(CodeList.HIGHEST_EDUCATION, "00")).map(Code::rule).contains(CodeRule.NONE);
        assertThat(lists.find(CodeList.HIGHEST_EDUCATION, "61")).map(Code::rule).contains(CodeRule.NO_MAJOR);
        assertThat(lists.find(CodeList.EMPLOYER_TYPE, "02")).map(Code::rule).contains(CodeRule.PUBLIC_BODY);
        assertThat(lists.find(CodeList.RETURN_REASON, "Z99")).map(Code::rule).contains(CodeRule.OTHER);
        assertThat(lists.find(CodeList.GENDER, "1")).map(Code::rule).contains(CodeRule.ORDINARY);
    }

    @Test
    void aRetiredEntryKeepsItsLabelButIsNotOfferedAnyMore() {
        PublishedEntry retired = new PublishedEntry(CodeList.MAJOR, "04", "会计电算化", CodeRule.ORDINARY, true);
        PublishedReferenceLists edited = new PublishedReferenceLists(List.of(retired), regions, departments);
        assertThat(edited.label(CodeList.MAJOR, "04")).isEqualTo("会计电算化");
        assertThat(edited.current(CodeList.MAJOR)).isEmpty();
        assertThat(edited.isCurrent(CodeList.MAJOR, "04")).isFalse();
        assertThat(edited.find(CodeList.MAJOR, "04")).isPresent();
    }

    @Test
    void anEntryWithARuleCannotBeRetired() {
        assertThatThrownBy(() -> new PublishedEntry(CodeList.MAJOR, "99", "其他", CodeRule.OTHER, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeThatStandsTwiceStopsTheStart() {
        PublishedEntry entry = new PublishedEntry(CodeList.MAJOR, "04", "会计电算化", CodeRule.ORDINARY, false);
        assertThatThrownBy(() -> new PublishedReferenceLists(List.of(entry, entry), regions, departments))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownCodeIsShownAsItself() {
        assertThat(lists.label(CodeList.MAJOR, "4711")).isEqualTo("4711");
        assertThat(lists.label(CodeList.MAJOR, "")).isEmpty();
        assertThat(lists.find(CodeList.MAJOR, "")).isEmpty();
    }

    @Test
    void chinaLeadsTheCountriesAndTaiwanHongKongAndMacaoCarryItsName() {
        List<Entry> countries = lists.current(CodeList.COUNTRY_OR_REGION);
        assertThat(countries).hasSize(249).extracting(Entry::label).doesNotHaveDuplicates();
        assertThat(countries.getFirst()).isEqualTo(new Entry("CHN", "中国", CodeRule.ORDINARY));
        assertThat(lists.label(CodeList.COUNTRY_OR_REGION, "TWN")).isEqualTo("中国台湾");
        assertThat(lists.label(CodeList.COUNTRY_OR_REGION, "HKG")).isEqualTo("中国香港");
        assertThat(lists.label(CodeList.COUNTRY_OR_REGION, "MAC")).isEqualTo("中国澳门");
    }

    @Test
    void thereAreFourteenCitiesAndAHundredDistricts() {
        assertThat(lists.cities()).hasSize(14);
        assertThat(lists.cities().stream().mapToInt(city -> lists.districtsOf(city.code()).size()).sum())
                .isEqualTo(100);
        assertThat(lists.districtsOf("210102")).isEmpty();
    }

    @Test
    void theTwoDistrictsNamedTiexiAreTwo() {
        List<String> tiexi = lists.cities().stream().flatMap(city -> lists.districtsOf(city.code()).stream())
                .filter(district -> district.name().equals("铁西区")).map(Region::code).toList();
        assertThat(tiexi).containsExactlyInAnyOrder("210106", "210303");
        assertThat(lists.regionPath("210106")).isEqualTo("沈阳市铁西区");
        assertThat(lists.regionPath("210303")).isEqualTo("鞍山市铁西区");
        assertThat(lists.regionPath("210000")).isEqualTo("辽宁省");
        assertThat(lists.regionName("999999")).isEqualTo("999999");
        assertThat(departments.isDistrictOf("210106", "210300")).isFalse();
    }

    @Test
    void everyDepartmentHasARegionOfItsOwnAndEveryRegionADepartment() {
        Set<String> seen = new HashSet<>();
        for (ManagementDepartment department : lists.departments()) {
            assertThat(department.regionCode()).isEqualTo(department.code());
            assertThat(regions.contains(department.regionCode())).isTrue();
            assertThat(seen.add(department.regionCode())).isTrue();
        }
        assertThat(seen).hasSize(115);
    }

    @Test
    void anEmployerIsLedToTheDistrictThenTheCityThenTheProvince() {
        assertThat(departments.responsibleFor("210100", "210102", true)).extracting(ManagementDepartment::name)
                .containsExactly("和平区财政局", "沈阳市财政局本级", "辽宁省财政厅");
        assertThat(departments.responsibleFor("210100", "210102", false)).extracting(ManagementDepartment::name)
                .containsExactly("和平区财政局", "沈阳市财政局本级");
    }

    @Test
    void anAddressThatIsNoneLeadsToNoDepartment() {
        assertThat(departments.responsibleFor("210300", "210102", true)).isEmpty();
        assertThat(departments.responsibleFor("110000", "110101", true)).isEmpty();
        assertThat(departments.responsibleFor("", "", false)).isEmpty();
    }

    @Test
    void aDepartmentStandsWithinItselfItsCityAndTheProvince() {
        assertThat(departments.isWithin("210102", "210102")).isTrue();
        assertThat(departments.isWithin("210102", "210100")).isTrue();
        assertThat(departments.isWithin("210102", "210000")).isTrue();
        assertThat(departments.isWithin("210100", "210102")).isFalse();
        assertThat(departments.isWithin("210102", "210300")).isFalse();
        assertThat(departments.isWithin("unknown", "210000")).isFalse();
    }
}
