package vn.lientinh.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;

/** Which provinces a command speaks of: those of 2022, or those since 1 July 2025. */
final class TerritoryChoice {

    @Option(names = "--territories", paramLabel = "2022|2025", descriptionKey = "cli.option.territories")
    private @Nullable TerritoryView view;

    /** The provinces asked for; those of 2022 when nothing was asked. */
    TerritoryView view() {
        return view == null ? TerritoryView.OF_2022 : view;
    }

    /** Reads the years that stand for the two. */
    record Reader(Messages messages) implements ITypeConverter<TerritoryView> {

        @Override
        public TerritoryView convert(String text) {
            return switch (text) {
                case "2022" -> TerritoryView.OF_2022;
                case "2025" -> TerritoryView.SINCE_2025;
                default -> throw new WrongValue(messages.text("cli.wrong.territories", text));
            };
        }
    }
}
