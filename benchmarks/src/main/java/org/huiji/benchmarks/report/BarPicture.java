package org.huiji.benchmarks.report;

import java.util.List;
import java.util.Locale;
import org.huiji.benchmarks.contender.ContenderName;

/**
 * The changes a second of all contenders as bars, a group for each number of clients. What was acknowledged is drawn pale
 * behind what was level, so that what the read models cost shows.
 */
public final class BarPicture {

    private static final int WIDTH = 860;
    private static final int LEFT = 190;
    private static final int BAR = 20;
    private static final int GAP = 6;
    private static final int GROUP_GAP = 34;
    private static final int TOP = 70;
    private static final int ROOM_FOR_FIGURES = 90;

    private final StringBuilder svg = new StringBuilder();
    private final Measured measured;
    private final double most;

    private BarPicture(Measured measured) {
        this.measured = measured;
        this.most = measured.clients().stream().flatMap(clients -> measured.standings(clients).stream())
                .mapToDouble(Standing::acknowledgedPerSecond).max().orElse(1);
    }

    public static String of(Measured measured, Surroundings surroundings) {
        BarPicture picture = new BarPicture(measured);
        picture.draw(surroundings);
        return picture.svg.toString();
    }

    private void draw(Surroundings surroundings) {
        int groups = measured.clients().size();
        int height = TOP + groups * (measured.contenders().size() * (BAR + GAP) + GROUP_GAP);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"sans-serif\" font-size=\"13\">", WIDTH, height, WIDTH, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
        add("<text x=\"12\" y=\"24\" font-size=\"16\" font-weight=\"bold\">Changes a second, %s</text>",
                surroundings.date());
        add("<text x=\"12\" y=\"44\" fill=\"#555555\">%d processors, fsync on; pale: acknowledged, full: all read models level. "
                + "%s</text>", surroundings.processors(),
                measured.doubt().isPresent() ? "Not to be quoted: the machine was not steady." : "");
        int y = TOP;
        for (int clients : measured.clients()) {
            y = group(clients, y);
        }
        add("</svg>");
    }

    /** Where the next group begins. */
    private int group(int clients, int top) {
        add("<text x=\"12\" y=\"%d\" font-weight=\"bold\">%d client%s</text>", top + 10, clients,
                clients == 1 ? "" : "s");
        int y = top + 18;
        List<Standing> standings = measured.standings(clients);
        for (Standing standing : standings) {
            bar(standing, y);
            y += BAR + GAP;
        }
        return y + GROUP_GAP - 18;
    }

    private void bar(Standing standing, int y) {
        String colour = colour(standing.contender());
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 8, y + 15, standing.contender().label());
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" fill-opacity=\"0.35\"/>", LEFT, y,
                length(standing.acknowledgedPerSecond()), BAR, colour);
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>", LEFT, y,
                length(standing.levelPerSecond()), BAR, colour);
        add("<text x=\"%d\" y=\"%d\">%,.0f</text>", LEFT + length(standing.acknowledgedPerSecond()) + 6, y + 15,
                standing.levelPerSecond());
    }

    private int length(double perSecond) {
        return (int) Math.round((WIDTH - LEFT - ROOM_FOR_FIGURES) * perSecond / most);
    }

    private static String colour(ContenderName name) {
        return switch (name) {
            case HUIJI -> "#b3261e";
            case LIMIT -> "#8a8a8a";
            case HAND_WRITTEN -> "#35618e";
            case ENVERS -> "#4a7a4a";
            case FLOWABLE -> "#8a6d1f";
        };
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }
}
