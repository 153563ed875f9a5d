using System.CommandLine;
using Korevagt.Advice.Routes;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Solving;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes explain</c>: why tasks are on no tour, and what two solutions differ in.</summary>
internal static class RoutesExplainCommand
{
    public static Command Create(TerminalConsole console)
    {
        var routes = new RouteOptions(console);
        var solution = SharedOptions.File(console, "solution", console.Say(new("En løsning, VROOM's eller vores.", "A solution, VROOM's or ours.")));
        var other = new Argument<string?>("other")
        {
            Description = console.Say(new("En anden løsning, som den sammenlignes med.", "Another solution to compare it with.")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = OptimiseOptions.File(console, "--json", new("Skriv forklaringen som JSON.", "Write the explanation as JSON."));
        var command = new Command("explain", console.Say(new(
            "Hvorfor en opgave er på ingen tur, og hvad der skiller to løsninger.", "Why a task is on no tour, and what two solutions differ in.")));
        routes.AddTo(command);
        command.Add(solution);
        command.Add(other);
        command.Add(json);
        command.SetAction((parsed, cancellation) =>
        {
            if (new OutputFiles().Add("--json", parsed.GetValue(json)).Faults(console) is { Count: > 0 } faults)
            {
                return Task.FromResult(console.Write(faults));
            }

            var explained = routes.Load(parsed, cancellation).Then(loaded => Timed(loaded, parsed.GetRequiredValue(solution)).Then(first =>
                parsed.GetValue(other) is { } second
                    ? Timed(loaded, second).Then<Explained>(last => new Explained(OptimiseRoutes.Explain(last, cancellation), RoutesDifference.Of(first, last)))
                    : new Explained(OptimiseRoutes.Explain(first, cancellation), null)));
            return Task.FromResult(console.Show(explained, found =>
            {
                var report = new RouteReport(found.Planned, console.Language);
                var told = new ExplanationReport(found.Planned, found.Difference, console.Language);
                foreach (var sentence in report.Sentences.Take(2).Concat(told.Sentences))
                {
                    console.Output.WriteLine(sentence);
                }

                PlainTables.Write(console.Output, told.Tables, console.Language);
                if (parsed.GetValue(json) is { } file)
                {
                    OutputFiles.Write(file, SolutionJson.WriteExplanation(found.Planned, found.Difference));
                }
            }));
        });
        return command;
    }

    private static Domain.Faults.Outcome<PlannedRoutes> Timed(LoadedRoutes routes, string solution) =>
        PlanRoutes.Time(DiskFiles.Instance, routes, solution);

    private sealed record Explained(PlannedRoutes Planned, RoutesDifference? Difference);
}
