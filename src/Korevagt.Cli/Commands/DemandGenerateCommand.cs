using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Demand.Generation;
using Korevagt.Demand.Logs;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand generate</c>: a visit log with known truth, since real ones cannot be shared.</summary>
internal static partial class DemandGenerateCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.RequiredPlan();
        var years = new Option<string>("--years")
        {
            Description = "One calendar year, or the first and the last: 2014-2016.",
            HelpName = "YEARS",
            Required = true,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of all chance.",
            HelpName = "NUMBER",
            CustomParser = Values.WholeNumber<ulong>,
            DefaultValueFactory = _ => 1,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The log to write.",
            HelpName = "FILE",
            Required = true,
        };
        var truth = new Option<string?>("--truth")
        {
            Description = "Write the expected visits by hour and area as CSV.",
            HelpName = "FILE",
        };
        var truthFaults = new Option<string?>("--truth-faults")
        {
            Description = "Write which lines were spoiled, and how, as CSV.",
            HelpName = "FILE",
        };
        var faults = Number("--faults", "SHARE", "Share of rows to spoil as real logs are.");
        var overdispersion = Number(
            "--overdispersion", "NUMBER", "Variance, about 1, of how busy an area is on a date; 0 gives Poisson.");
        var separator = new Option<string>("--separator")
        {
            Description = "Comma, or semicolon with decimal commas.",
            HelpName = ",|;",
            DefaultValueFactory = _ => ",",
        };
        var encoding = new Option<LogEncoding>("--encoding")
        {
            Description = "utf8 (default) or windows1252.",
            HelpName = "ENCODING",
            CustomParser = Values.Word<LogEncoding>,
        };
        var withoutResponses = new Option<bool>("--without-responses")
        {
            Description = "Do not simulate: leave out arrival, departure, drive and shift, and give the stay instead.",
        };
        var command = new Command("generate", "Generate a visit log from a plan's rates, with known truth.")
        {
            plan, years, seed, output, truth, truthFaults, faults, overdispersion, separator, encoding, withoutResponses,
        };
        command.SetAction(parsed =>
        {
            var files = new OutputFiles().Add("--output", parsed.GetRequiredValue(output)).Add("--truth", parsed.GetValue(truth))
                .Add("--truth-faults", parsed.GetValue(truthFaults));
            var (first, last) = YearsOf(parsed.GetRequiredValue(years), out var wrongYears);
            List<Fault> wrong = [
                .. files.Faults(), .. wrongYears, .. FaultsOf(parsed.GetRequiredValue(separator), parsed.GetValue(faults))];
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

        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"visits {generated.Log.Visits.Count}, expected {generated.Expected.Sum(rates => rates.Total):0.0}"));
        foreach (var kind in spoiled.GroupBy(row => row.Fault).OrderBy(kind => kind.Key))
        {
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key}: {kind.Count()}"));
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

        faults = [new Fault("--years", "", $"'{text}' is neither a year nor two", "years such as 2016 or 2014-2016")];
        return default;
    }

    private static IEnumerable<Fault> FaultsOf(string separator, double share)
    {
        if (separator is not ("," or ";"))
        {
            yield return new Fault("--separator", "", $"'{separator}' is unknown", "a comma or a semicolon");
        }

        if (share is not (>= 0 and <= 1))
        {
            yield return new Fault(
                "--faults", "", FormattableString.Invariant($"{share} is no share"), "a number from 0 to 1; 0.01 is 1 %");
        }
    }

    private static Option<double> Number(string name, string helpName, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Values.Number(result) ?? 0,
            DefaultValueFactory = _ => 0,
        };

    [GeneratedRegex("^(?<first>[0-9]{4})(-(?<last>[0-9]{4}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();
}
