package org.huiji.journeys;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** What the browser makes of a stored picture that a page shows: type, size, sides, and single pixels. */
record Shown(String mediaType, int bytes, int width, int height, Map<String, Object> pixels) {

    private static final String READ = """
            async (image, places) => {
              const answer = await fetch(image.src);
              const blob = await answer.blob();
              const address = URL.createObjectURL(blob);
              const drawn = new Image();
              await new Promise((done, failed) => { drawn.onload = done; drawn.onerror = failed; drawn.src = address; });
              const canvas = document.createElement("canvas");
              canvas.width = drawn.naturalWidth;
              canvas.height = drawn.naturalHeight;
              const pen = canvas.getContext("2d");
              pen.drawImage(drawn, 0, 0);
              const pixels = {};
              for (const [name, x, y] of [["middle", .5, .5], ["left", .02, .5], ["top", .5, .02]]) {
                const at = pen.getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1).data;
                pixels[name] = at[0] + "," + at[1] + "," + at[2];
              }
              return { type: blob.type, bytes: blob.size, width: canvas.width, height: canvas.height, pixels };
            }""";

    @SuppressWarnings("unchecked")
    static Shown of(Locator image) {
        Map<String, Object> read = (Map<String, Object>) image.evaluate(READ);
        return new Shown((String) read.get("type"), ((Number) read.get("bytes")).intValue(), ((Number) read.get(
                "width")).intValue(), ((Number) read.get("height")).intValue(), (Map<String, Object>) read.get(
                        "pixels"));
    }

    int red(String place) {
        return colour(place, 0);
    }

    int green(String place) {
        return colour(place, 1);
    }

    private int colour(String place, int number) {
        return Integer.parseInt(String.valueOf(pixels.get(place)).split(",")[number]);
    }
}
