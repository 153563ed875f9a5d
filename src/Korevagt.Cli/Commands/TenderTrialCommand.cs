using System.CommandLine;
using Korevagt.Advice.Tenders;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Planning.Pricing;
using Korevagt.Tenders.Trials;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender trial</c>: what the rules of a tender do with invented bids.</summary>
internal static class TenderTrialCommand
{
    private const int DefaultCount = 200;
    private const int DefaultBidders = 6;

    public static Command Create(TerminalConsole console)
    {
        var tender = TenderCommand.TenderFile(console);
        var count = BatchArguments
            .Count(console, "--count",
                console.Say(new($"Så mange forsøg (uden andet: {DefaultCount}).", $"How many trials (default {DefaultCount}).")));
        var bidders = BatchArguments.Count(console, "--bidders", console.Say(new(
            $"Så mange vognmænd i hvert forsøg (uden andet: {DefaultBidders}).", $"Contractors in each trial (default {DefaultBidders}).")));
        var (year, seed, figures) = (SharedOptions.Year(console), SharedOptions.Seed(console), TenderPriceCommand.Figures(console));
        var on = SharedOptions.Date(console, "--on", console.Say(new(
            "Den dag, hvis løn og takster gælder; uden det årets sidste.", "The day whose wages and rates hold; without it the last of the year.")));
        var files = new ReportFiles(console);
        var command = new Command("trial", console.Say(new(
            "Prøveudbud: tildel igen og igen efter opfundne tilbud omkring det, kørslen burde koste.",
            "Trial tender: award again and again by invented bids around what the driving should cost.")))
        {
            tender, count, bidders, seed, figures, year, on,
        };
        files.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => files.Show(
                parsed,
                () => TrialTender.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(tender), parsed.GetRequiredValue(figures),
                    new ShouldCostSettings(parsed.GetValue(year), parsed.GetValue(on)),
                    new TrialSettings(parsed.GetValue(count) ?? DefaultCount, parsed.GetValue(seed), parsed.GetValue(bidders) ?? DefaultBidders),
                    cancellation),
                found =>
                {
                    var report = new TrialReport(found, console.Language);
                    return new(report.Sentences, report.Tables, () => TrialJson.Write(found), report.Page);
                }),
            CancellationToken.None));
        return command;
    }
}
