package vn.lientinh.cli;

import java.util.List;
import vn.lientinh.print.Finding;

/** What to know about a sheet, as messages. */
final class SheetNotes {

    /** Says every finding on a line of its own, those that should stop the sheet from going out first. */
    static void say(List<Finding> findings, Console console) {
        for (Finding.Grave grave : Finding.Grave.values()) {
            findings.stream()
                    .filter(finding -> finding.grave() == grave)
                    .forEach(finding -> console.say("cli.sheet." + JsonShapes.word(grave), finding.words()));
        }
    }

    private SheetNotes() {
    }
}
