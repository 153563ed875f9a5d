using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Korevagt.Cli.Options;
using Korevagt.Demand.Generation;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand generate</c>: a visit log with known truth, since real ones cannot be shared.</summary>
internal static partial class DemandGenerateCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.RequiredPlan(console);
        var years = new Option<string>("--years")
        {
            Description = console.Say(new(
                "Et kalenderår, eller det første og det sidste: 2014-2016.",
                "One calendar year, or the first and the last: 2014-2016.")),
            HelpName = console.Say(ValueNames.Years),
            Required = true,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = console.Say(new(
                "Startværdi (seed) for alt tilfældigt.",
                "Seed of all chance.")),
            HelpName = console.Say(ValueNames.Number),
            CustomParser = result => Values.WholeNumber<ulong>(result, console),
            DefaultValueFactory = _ => 1,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new(
                "Loggen, der skal skrives.",
                "The log to write.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var truth = new Option<string?>("--truth")
        {
            Description = console.Say(new(
                "Skriv de forventede besøg efter time og område som CSV.",
                "Write the expected visits by hour and area as CSV.")),
            HelpName = console.Say(ValueNames.File),
        };
        var truthFaults = new Option<string?>("--truth-faults")
        {
            Description = console.Say(new(
                "Skriv som CSV, hvilke linjer der er ødelagt, og hvordan.",
                "Write which lines were spoiled, and how, as CSV.")),
            HelpName = console.Say(ValueNames.File),
        };
        var faults = Number(console, "--faults", console.Say(ValueNames.Share), console.Say(new(
            "Andel af rækkerne, der skal ødelægges, sådan som rigtige logge er det.",
            "Share of rows to spoil as real logs are.")));
        var overdispersion = Number(
            console, "--overdispersion", console.Say(ValueNames.Number), console.Say(new(
                "Variansen, om 1, af hvor travlt et område har en dato; 0 giver "
                + "Poisson.",
                "Variance, about 1, of how busy an area is on a date; 0 gives "
                + "Poisson.")));
        var separator = new Option<string>("--separator")
        {
            Description = console.Say(new(
                "Komma, eller semikolon med decimalkomma.",
                "Comma, or semicolon with decimal commas.")),
            HelpName = ",|;",
            DefaultValueFactory = _ => ",",
        };
        var encoding = new Option<LogEncoding>("--encoding")
        {
            Description = console.Say(new(
                "utf8 (uden andet) eller windows1252.",
                "utf8 (default) or windows1252.")),
            HelpName = console.Say(ValueNames.Encoding),
            CustomParser = result => Values.Word<LogEncoding>(result, console),
        };
        var withoutResponses = new Option<bool>("--without-responses")
        {
            Description = console.Say(new(
                "Simulér ikke: udelad ankomst, afgang, kørsel og vagt, og angiv opholdet hos patienten i stedet.",
                "Do not simulate: leave out arrival, departure, drive and shift, and give the stay instead.")),
        };
        var command = new Command("generate", console.Say(new(
            "Lav en besøgslog ud fra en plans forventede besøg, så sandheden er kendt.",
            "Generate a visit log from a plan's rates, with known truth.")))
        {
            plan, years, seed, output, truth, truthFaults, faults, overdispersion, separator, encoding, withoutResponses,
        };
        command.SetAction(parsed =>
        {
            var files = new OutputFiles().Add("--output", parsed.GetRequiredValue(output)).Add("--truth", parsed.GetValue(truth))
                .Add("--truth-faults", parsed.GetValue(truthFaults));
            var (first, last) = YearsOf(parsed.GetRequiredValue(years), out var wrongYears);
            List<Fault> wrong = [
                .. files.Faults(console), .. wrongYears, .. FaultsOf(parsed.GetRequiredValue(separator), parsed.GetValue(faults))];
            if (wrong.Count > 0)
            {
                return console.Write(wrong);
            }

            var format = new GeneratedLogFormat
            {
                Separator = parsed.GetRequiredValue(separator)[0],
                Encoding = parsed.GetValue(encoding),
                FaultShare = parsed.GetValue(faults),
                Seed = parsed.GetValue(seed),
            };
            var settings = new GenerationSettings(
                first, last, parsed.GetValue(seed), parsed.GetValue(overdispersion), !parsed.GetValue(withoutResponses));
            return console.Show(GenerateLog.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), settings), generated =>
                Write(
                    console, generated, format, parsed.GetRequiredValue(output), parsed.GetValue(truth),
                    parsed.GetValue(truthFaults)));
        });
        return command;
    }

    private static void Write(
        TerminalConsole console, GeneratedLog generated, GeneratedLogFormat format, string output, string? truth,
        string? truthFaults)
    {
        IReadOnlyList<GeneratedFaultRow> spoiled = [];
        OutputFiles.Write(output, stream => spoiled = GeneratedLogWriter.Write(generated.Log, format, stream));
        if (truth is not null)
        {
            OutputFiles.Write(truth, stream => TruthTable.Write(generated.Log.Areas, generated.Expected, stream));
        }

        if (truthFaults is not null)
        {
            OutputFiles.Write(truthFaults, stream => TruthTable.Write(spoiled, stream));
        }

        var (expected, written) = (generated.Expected.Sum(rates => rates.Total), ReportFormat.For(console.Language));
        console.Output.WriteLine(console.Say(LogTexts.Generated(
            written.Number(generated.Log.Visits.Count), written.Number(expected, 1))));
        foreach (var kind in spoiled.GroupBy(row => row.Fault).OrderBy(kind => kind.Key))
        {
            console.Output.WriteLine($"  {console.Say(LogTexts.Of(kind.Key))}: {written.Number(kind.Count())}");
        }
    }

    private static (int First, int Last) YearsOf(string text, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (Years().Match(text) is { Success: true } years)
        {
            var first = int.Parse(years.Groups["first"].Value, CultureInfo.InvariantCulture);
            return (
                first,
                years.Groups["last"] is { Success: true, Value: var last }
                    ? int.Parse(last, CultureInfo.InvariantCulture)
                    : first);
        }

        faults = [new Fault("--years", "", ParsingTexts.NoYears(text), ParsingTexts.SuchYears)];
        return default;
    }

    private static IEnumerable<Fault> FaultsOf(string separator, double share)
    {
        if (separator is not ("," or ";"))
        {
            yield return new Fault("--separator", "", ParsingTexts.UnknownSeparator(separator), ParsingTexts.ASeparator);
        }

        if (share is not (>= 0 and <= 1))
        {
            yield return new Fault(
                "--faults", "", ParsingTexts.NoShare(share), ParsingTexts.AShare);
        }
    }

    private static Option<double> Number(TerminalConsole console, string name, string helpName, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Values.Number(result, console) ?? 0,
            DefaultValueFactory = _ => 0,
        };

    [GeneratedRegex("^(?<first>[0-9]{4})(-(?<last>[0-9]{4}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Years();
}
