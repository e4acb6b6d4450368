package org.wasl.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.shell.core.command.CommandRegistry;

/** The program's parts, put together. */
@Configuration(proxyBeanMethods = false)
@Import({EvaluateCommand.class, ExtractCommand.class, VersionCommand.class})
class Commands {
    @Bean
    CommandRegistry commandRegistry() {
        return new CommandRegistry();
    }

    @Bean
    HelpCommand help(Session session, ObjectProvider<CommandRegistry> registry) {
        return new HelpCommand(session, registry);
    }

    @Bean
    Words words(CommandRegistry registry) {
        return new Words(registry);
    }

    @Bean
    Program program(CommandRegistry registry, Words words, Session session) {
        return new Program(registry, words, session);
    }

    @Bean
    Completions completions(CommandRegistry registry) {
        return new Completions(registry);
    }
}
