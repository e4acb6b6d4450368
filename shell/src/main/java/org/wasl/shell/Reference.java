package org.wasl.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The manuals of all commands for other programs: a page for man(1), and completion for the shells of the system. */
final class Reference {
    private final List<Manual> manuals;

    Reference(List<Manual> manuals) {
        this.manuals = List.copyOf(manuals);
    }

    /** A page in the language of man(7). */
    String man() {
        StringBuilder page = new StringBuilder(
                ".TH WASL 1\n.SH NAME\nwasl \\- news articles in Arabic and English as a graph of claims\n"
                        + ".SH SYNOPSIS\n.B wasl\n[\\fICOMMAND\\fR [\\fIoption\\fR...] ...]\n.SH DESCRIPTION\n"
                        + "Without a command, the shell: the same commands, and SPARQL.\n.SH COMMANDS\n");
        for (Manual manual : manuals) {
            page.append(".SS ")
                    .append(escaped(manual.name() + " " + manual.operands()))
                    .append('\n');
            page.append(escaped(manual.about())).append(".\n");
            options(page, manual.options());
            if (!manual.examples().isEmpty()) {
                page.append(".PP\nExamples:\n.nf\n");
                manual.examples()
                        .forEach(
                                e -> page.append("    wasl ").append(escaped(e)).append('\n'));
                page.append(".fi\n");
            }
        }
        page.append(".SH OPTIONS OF EVERY COMMAND\n");
        options(page, Manual.COMMON);
        page.append(".SH EXIT STATUS\n");
        for (Exit exit : Exit.values()) {
            page.append(".TP\n")
                    .append(exit.code())
                    .append('\n')
                    .append(escaped(exit.about()))
                    .append('\n');
        }
        return page.toString();
    }

    private static void options(StringBuilder page, List<Option> options) {
        options.forEach(o -> page.append(".TP\n")
                .append(escaped(o.synopsis()))
                .append('\n')
                .append(escaped(o.about()))
                .append('\n'));
    }

    /** A line that begins with a dot or a quote would be a command; dashes are typed, not set. */
    private static String escaped(String text) {
        String plain = text.strip().replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    /** A function for bash, which zsh reads too. Where it offers nothing, the shell completes files. */
    String bash() {
        String names = manuals.stream().map(Manual::name).collect(Collectors.joining(" "));
        String topics =
                Arrays.stream(Manual.Topic.values()).map(Manual.Topic::word).collect(Collectors.joining(" "));
        StringBuilder script = new StringBuilder("""
                # completion of wasl for bash and zsh: source this file, or put it where your bash looks for such
                if [ -n "${ZSH_VERSION:-}" ]; then
                    whence compdef >/dev/null || { autoload -U compinit && compinit -D; }
                    autoload -U +X bashcompinit && bashcompinit
                fi
                _wasl() {
                    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
                    COMPREPLY=()
                    if [ "$COMP_CWORD" -eq 1 ]; then
                """);
        script.append("        ").append(offer(names)).append("\n        return\n    fi\n");
        script.append("    case ${COMP_WORDS[1]}:$before in\n        help:help) ")
                .append(offer(names + " " + topics))
                .append("; return ;;\n");
        for (Manual manual : manuals) {
            for (Option option : manual.allOptions()) {
                String values = option.value().map(Reference::words).orElse("");
                if (!values.isEmpty()) {
                    script.append("        " + manual.name() + ":--" + option.name() + ") " + offer(values)
                            + "; return ;;\n");
                }
            }
        }
        script.append("    esac\n    case $word in\n        -*)\n            case ${COMP_WORDS[1]} in\n");
        for (Manual manual : manuals) {
            String options =
                    manual.allOptions().stream().map(o -> "--" + o.name()).collect(Collectors.joining(" "));
            script.append("                " + manual.name() + ") " + offer(options) + " ;;\n");
        }
        return script.append("            esac ;;\n    esac\n}\ncomplete -o default -F _wasl wasl ./wasl\n")
                .toString();
    }

    private static String offer(String words) {
        return "COMPREPLY=($(compgen -W '" + words + "' -- \"$word\"))";
    }

    /** The words among what may be said; what is in capitals stands for something else. */
    private static String words(String value) {
        return Arrays.stream(value.contains("|") ? value.split("\\|") : new String[0])
                .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
