using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Routes.Solving;
using Korevagt.Terminal;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes optimise</c>: plans tours.</summary>
internal static class RoutesOptimiseCommand
{
    public static Command Create(TerminalConsole console)
    {
        var (routes, effort, files) = (new RouteOptions(console), new RouteEffortOptions(console), new RouteFiles(console));
        var start = OptimiseOptions.File(console, "--start", new(
            "En løsning at begynde med; holder den alle grænser, bliver turene aldrig dårligere end den.",
            "A solution to begin with; where it keeps every limit, the tours are never worse."));
        var command = new Command("optimise", console.Say(new(
            "Planlæg ture: hvilken vogn kører hvorhen hvornår, billigst muligt.", "Plan tours: which vehicle goes where and when, as cheaply as can be.")))
        {
            start,
        };
        routes.AddTo(command);
        effort.AddTo(command);
        files.AddTo(command);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                List<Fault> faults = [.. effort.Faults(parsed), .. files.Faults(parsed)];
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var planned = routes.Load(parsed, cancellation).Then(loaded => RoutesProgress.Watch(console, progress => PlanRoutes.Optimise(
                    DiskFiles.Instance, loaded, parsed.GetValue(start), effort.Of(parsed, routes.ThreadsOf(parsed)), progress, cancellation)));
                return console.Show(planned, tours => files.Show(parsed, tours, CancellationToken.None));
            },
            CancellationToken.None));
        return command;
    }
}
