using System.CommandLine;
using Korevagt.Files;
using Korevagt.Routes.Solving;
using Korevagt.Terminal;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes plan</c>: moments, kroner and broken promises of tours that are given.</summary>
internal static class RoutesPlanCommand
{
    public static Command Create(TerminalConsole console)
    {
        var (routes, files) = (new RouteOptions(console), new RouteFiles(console));
        var solution = new Argument<string?>("solution")
        {
            Description = console.Say(new(
                "En løsning med turene; uden den gælder \"steps\" i rutefilen.", "A solution that has the tours; without one, the steps of the routing file.")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("plan", console.Say(new(
            "Regn på givne ture: tider, kroner og brudte løfter; flytter intet.", "Reckon given tours: moments, kroner and broken promises; moves nothing.")));
        routes.AddTo(command);
        command.Add(solution);
        files.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (files.Faults(parsed) is { Count: > 0 } faults)
            {
                return Task.FromResult(console.Write(faults));
            }

            var timed = routes.Load(parsed, cancellation).Then(loaded => PlanRoutes.Time(DiskFiles.Instance, loaded, parsed.GetValue(solution)));
            return Task.FromResult(console.Show(timed, planned => files.Show(parsed, planned, cancellation)));
        });
        return command;
    }
}
