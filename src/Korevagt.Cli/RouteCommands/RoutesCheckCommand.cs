using System.CommandLine;
using Korevagt.Routes.Loading;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.RouteCommands;

/// <summary><c>korevagt routes check</c>: the faults of a routing file, or what is in it; plans nothing.</summary>
internal static class RoutesCheckCommand
{
    public static Command Create(TerminalConsole console)
    {
        var routes = new RouteOptions(console);
        var command = new Command("check", console.Say(new(
            "Tjek en rutefil: alle fejl med sted, eller hvad den indeholder; planlægger intet.",
            "Check a routing file: every fault with its place, or what is in it; plans nothing.")));
        routes.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(console.Show(routes.Load(parsed, cancellation), loaded =>
        {
            console.Output.WriteLine($"{loaded.File}: {console.Say(RoutesCheckTexts.Content(loaded))}");
            console.Output.WriteLine(console.Say(loaded.Map is { } map ? RoutesCheckTexts.OnRoads(map.File) : RoutesCheckTexts.OwnTimes));
        })));
        return command;
    }
}

/// <summary>What is found in a routing file, in words.</summary>
internal static class RoutesCheckTexts
{
    public static Domain.Texts.Text OwnTimes { get; } = new(
        "Køretiderne er filens egne.", "The driving times are the file's own.");

    public static Domain.Texts.Text OnRoads(string map) => new($"Køretiderne er fra vejkortet {map}.", $"The driving times are of the road map {map}.");

    public static Domain.Texts.Text Kind { get; } = new("en rutefil", "a routing file");

    public static Domain.Texts.Text Content(LoadedRoutes loaded)
    {
        var (jobs, shipments, vehicles, places) = (
            loaded.TaskCount - loaded.ShipmentCount, loaded.ShipmentCount, loaded.VehicleCount, loaded.Places.Count);
        return new(
            $"{jobs} besøg og {shipments} transporter, {vehicles} vogne, {places} steder; ingen fejl.",
            $"{jobs} jobs and {shipments} shipments, {vehicles} vehicles, {places} places; no faults.");
    }
}
