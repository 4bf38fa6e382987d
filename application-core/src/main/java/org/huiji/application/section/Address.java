package org.huiji.application.section;

/**
 * An address in the province.
 *
 * @param cityCode GB/T 2260 code of the city (six digits), empty while unanswered
 * @param districtCode GB/T 2260 code of the district or county, empty while unanswered
 * @param detail street, building, room as typed
 */
public record Address(String cityCode, String districtCode, String detail) {

    @Override
    public String toString() {
        return "Address[" + districtCode + "]";
    }
}
