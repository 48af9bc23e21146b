package vn.lientinh.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Report;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.author.AuthorCommand;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;

/**
 * The command line of the program. Results go to one stream, messages to another. Exit codes: 0 done, 1 problems found or
 * failed, 2 wrong usage. Speaks Vietnamese unless {@code --lang en} is given.
 */
public final class Commands {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final MapOpener opener;
    private final PrintWriter out;
    private final PrintWriter err;

    /** The languages that can be asked for. */
    private enum Language {
        VI, EN
    }

    /** A command line that shows maps by {@code opener}, and writes results and messages to these. */
    public Commands(MapOpener opener, PrintWriter out, PrintWriter err) {
        this.opener = opener;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and returns the exit code. */
    public int run(String... args) {
        Messages messages = new Messages(language(args));
        int code = commandLine(new Console(out, err, messages), args).execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** The language must be known before the arguments are read, as it is that of the messages about them. */
    private static Locale language(String[] args) {
        List<String> all = Arrays.asList(args);
        int at = all.indexOf("--lang");
        String given = at >= 0 && at + 1 < args.length ? args[at + 1]
                : all.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .findFirst()
                        .map(arg -> arg.substring("--lang=".length()))
                        .orElse("vi");
        return given.equals("en") ? Messages.ENGLISH : Messages.VIETNAMESE;
    }

    private CommandLine commandLine(Console console, String... args) {
        // The program without a command opens the window.
        CommandSpec program = CommandSpec.wrapWithoutInspection((Callable<Integer>) open(console)::call)
                .name("lientinh");
        CommandLine root = new CommandLine(program);
        Map<String, Supplier<Object>> all = commands(console);
        // To look at a command's options takes time, so where one is named only that one is looked at.
        String named = args.length > 0 && all.containsKey(args[0]) ? args[0] : "";
        all.forEach((name, command) -> {
            if (named.isEmpty() || named.equals(name)) {
                root.addSubcommand(command.get());
            }
        });
        describe(root, console.messages());
        root.getSubcommands().values().forEach(command -> describe(command, console.messages()));
        return root.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .registerConverter(LonLat.class, new LonLat.Reader(console.messages()))
                .registerConverter(TerritoryView.class, new TerritoryChoice.Reader(console.messages()))
                .registerConverter(Language.class, text -> language(text, console.messages()))
                .registerConverter(LocalDate.class, text -> date(text, console.messages()))
                .registerConverter(Report.By.class, text -> by(text, console.messages()))
                .registerConverter(Bounds.class, new Bounds.Reader(console.messages()))
                .registerConverter(SheetOptions.Scale.class, new SheetOptions.Scale.Reader(console.messages()))
                .registerConverter(SheetOptions.Meridian.class, new SheetOptions.Meridian.Reader(console.messages()))
                .registerConverter(AtlasCommand.By.class, new WordReader<>(AtlasCommand.By.class, console.messages()))
                .registerConverter(Template.class, new WordReader<>(Template.class, console.messages()))
                .registerConverter(PaperSize.class, new WordReader<>(PaperSize.class, console.messages()))
                .registerConverter(GridKind.class, new WordReader<>(GridKind.class, console.messages()))
                .registerConverter(ColourBy.class, new WordReader<>(ColourBy.class, console.messages()))
                .registerConverter(Part.class, new WordReader<>(Part.class, console.messages()))
                .setParameterExceptionHandler((wrong, given) -> explain(wrong, console))
                .setExecutionExceptionHandler((failure, command, result) -> explain(failure, console));
    }

    private OpenCommand open(Console console) {
        return new OpenCommand(opener, console, new WorkspaceChoice(console));
    }

    /** Every command by its name, in the order in which they are listed. */
    private Map<String, Supplier<Object>> commands(Console console) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("open", () -> open(console));
        commands.put("validate", () -> new ValidateCommand(console, new WorkspaceChoice(console)));
        commands.put("identify", () -> new IdentifyCommand(console, new WorkspaceChoice(console)));
        commands.put("locate", () -> new LocateCommand(console, new WorkspaceChoice(console)));
        commands.put("report", () -> new ReportCommand(console, new WorkspaceChoice(console)));
        commands.put("borders", () -> new BordersCommand(console, new WorkspaceChoice(console)));
        commands.put("split", () -> new SplitCommand(console, new WorkspaceChoice(console)));
        commands.put("export", () -> new ExportCommand(console, new WorkspaceChoice(console)));
        commands.put("atlas", () -> new AtlasCommand(console, new WorkspaceChoice(console)));
        commands.put("tour", () -> new TourCommand(console, new WorkspaceChoice(console)));
        commands.put("author", () -> new AuthorCommand(console.messages().locale()));
        return commands;
    }

    /** Gives a command its texts, and the options that every command has. */
    private static void describe(CommandLine command, Messages messages) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("--lang")
                .type(Language.class)
                .paramLabel("vi|en")
                .descriptionKey("cli.option.lang")
                .build());
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .descriptionKey("cli.option.help")
                    .build());
        }
        command.setResourceBundle(ResourceBundle.getBundle("vn.lientinh.messages", messages.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        command.getCommandSpec()
                .usageMessage()
                .description(messages.text("cli.command." + command.getCommandName()))
                .synopsisHeading(messages.text("cli.usage") + " ")
                .commandListHeading("%n" + messages.text("cli.commands") + "%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .sortOptions(false);
    }

    private static Language language(String text, Messages messages) {
        return switch (text) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            default -> throw new WrongValue(messages.text("cli.wrong.lang", text));
        };
    }

    private static LocalDate date(String text, Messages messages) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongValue(messages.text("cli.wrong.date", text));
        }
    }

    private static Report.By by(String text, Messages messages) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "investor" -> Report.By.INVESTOR;
            case "territory" -> Report.By.TERRITORY;
            case "year" -> Report.By.YEAR;
            case "item" -> Report.By.ITEM;
            default -> throw new WrongValue(messages.text("cli.wrong.by", text));
        };
    }

    /** Says what is wrong with the arguments, and where to read more. */
    private static int explain(ParameterException wrong, Console console) {
        console.err().println(what(wrong, console.messages()));
        console.say("cli.seeHelp", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return WRONG_USAGE;
    }

    private static String what(ParameterException wrong, Messages messages) {
        return switch (wrong) {
            case MissingParameterException missing -> messages.text("cli.wrong.missing", String.join(", ",
                    missing.getMissing()
                            .stream()
                            .map(argument -> argument instanceof OptionSpec option
                                    ? option.longestName() + "=" + option.paramLabel()
                                    : argument.paramLabel())
                            .toList()));
            case UnmatchedArgumentException unknown ->
                messages.text("cli.wrong.unknown", String.join(" ", unknown.getUnmatched()));
            default -> {
                if (wrong.getCause() instanceof WrongValue own) {
                    yield String.valueOf(own.getMessage());
                }
                yield wrong.getArgSpec() == null || wrong.getValue() == null ? String.valueOf(wrong.getMessage())
                        : messages.text("cli.wrong.value", wrong.getArgSpec() instanceof OptionSpec option
                                ? option.longestName()
                                : wrong.getArgSpec().paramLabel(), wrong.getValue());
            }
        };
    }

    private static int explain(Exception failure, Console console) {
        if (failure instanceof Failure expected) {
            console.err().println(expected.getMessage());
        } else {
            console.say("cli.unexpected", String.valueOf(failure));
            failure.printStackTrace(console.err());
        }
        return FAILED;
    }
}
