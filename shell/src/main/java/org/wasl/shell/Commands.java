package org.wasl.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.shell.core.command.CommandRegistry;
import org.wasl.store.Decision;
import org.wasl.store.NamedQuery;

/** The program's parts, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
    BackupCommand.class,
    CompactCommand.class,
    DecisionsCommand.class,
    DescribeCommand.class,
    DoctorCommand.class,
    EditCommand.class,
    EntitiesCommand.class,
    EvaluateCommand.class,
    EvidenceCommand.class,
    ExplainCommand.class,
    ExportCommand.class,
    ExtractCommand.class,
    IngestCommand.class,
    OutputCommand.class,
    PathCommand.class,
    QueryCommand.class,
    RemoveCommand.class,
    RestoreCommand.class,
    ScriptCommand.class,
    SearchCommand.class,
    ServeCommand.class,
    SetCommand.class,
    StatsCommand.class,
    TourCommand.class,
    ValidateCommand.class,
    VersionCommand.class
})
class Commands {
    @Bean
    CommandRegistry commandRegistry(Session session) {
        CommandRegistry registry = new CommandRegistry();
        NamedQuery.all().forEach(query -> registry.registerCommand(new QuestionCommand(query, session)));
        for (Decision.Action action : Decision.Action.values()) {
            registry.registerCommand(new DecisionCommand(action, session));
        }
        return registry;
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
    Completions completions(CommandRegistry registry, Session session) {
        return new Completions(registry, session);
    }
}
