package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
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

    /** A function for bash, which zsh reads too after {@code autoload bashcompinit}. */
    String bash() {
        StringBuilder script =
                new StringBuilder("# completion of wasl: source this file, or put it where your bash looks for such\n"
                        + "_wasl() {\n    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
                        + "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W '"
                        + manuals.stream().map(Manual::name).collect(Collectors.joining(" "))
                        + "' -- \"$word\"))\n        return\n    fi\n    case ${COMP_WORDS[1]}:$before in\n");
        for (Manual manual : manuals) {
            for (Option option : manual.allOptions()) {
                option.value()
                        .filter(v -> v.contains("|"))
                        .ifPresent(v -> script.append("        ")
                                .append(manual.name())
                                .append(":--")
                                .append(option.name())
                                .append(") COMPREPLY=($(compgen -W '")
                                .append(v.replace('|', ' '))
                                .append("' -- \"$word\")); return ;;\n"));
            }
        }
        script.append("    esac\n    case $word in\n        -*)\n            case ${COMP_WORDS[1]} in\n");
        for (Manual manual : manuals) {
            List<String> names = new ArrayList<>();
            manual.allOptions().forEach(o -> names.add("--" + o.name()));
            script.append("                ")
                    .append(manual.name())
                    .append(") COMPREPLY=($(compgen -W '")
                    .append(String.join(" ", names))
                    .append("' -- \"$word\")) ;;\n");
        }
        return script.append("            esac ;;\n        *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n    esac\n}\n"
                        + "complete -o filenames -F _wasl wasl ./wasl\n")
                .toString();
    }
}
