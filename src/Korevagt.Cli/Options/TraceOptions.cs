using System.CommandLine;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Faults;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Tracing;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.Options;

/// <summary>The options that trace one simulated year.</summary>
internal sealed class TraceOptions
{
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm");

    private readonly Option<string?> events = new("--trace")
    {
        Description = "Write every event of one simulated year as CSV.",
        HelpName = "FILE",
    };

    private readonly Option<string?> drives = new("--trace-drives")
    {
        Description = "Write its drives along the roads as GeoJSON.",
        HelpName = "FILE",
    };

    private readonly Option<int> replication = new("--trace-replication")
    {
        Description = "Which simulated year is traced, 1 the first.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> from = new("--trace-from")
    {
        Description = "Drives from this local time on only, such as 2017-01-14T16:00.",
        HelpName = "TIME",
    };

    private readonly Option<string?> to = new("--trace-to")
    {
        Description = "Drives up to this local time only.",
        HelpName = "TIME",
    };

    public void AddTo(Command command)
    {
        command.Add(events);
        command.Add(drives);
        command.Add(replication);
        command.Add(from);
        command.Add(to);
    }

    /// <summary>Whether a trace is wanted.</summary>
    public bool AreGiven(ParseResult parsed) => parsed.GetValue(events) is not null || WantDrives(parsed);

    /// <summary>Whether the courses of drives are wanted.</summary>
    public bool WantDrives(ParseResult parsed) => parsed.GetValue(drives) is not null;

    public OutputFiles AddFiles(OutputFiles files, ParseResult parsed) =>
        files.Add("--trace", parsed.GetValue(events)).Add("--trace-drives", parsed.GetValue(drives));

    /// <summary>What is traced, or what is wrong with the options.</summary>
    public Outcome<TraceSettings> Settings(ParseResult parsed, EvaluationSettings evaluation)
    {
        var faults = new List<Fault>();
        var settings = new TraceSettings(parsed.GetValue(replication), Time(parsed, from, faults), Time(parsed, to, faults));
        foreach (var option in new[] { from, to })
        {
            if (parsed.GetValue(option) is not null && !WantDrives(parsed))
            {
                faults.Add(new Fault(option.Name, "", "has no drives to cut", "--trace-drives FILE beside it"));
            }
        }

        if (parsed.GetResult(replication) is { Implicit: false } && !AreGiven(parsed))
        {
            faults.Add(new Fault(replication.Name, "", "has nothing to trace", "--trace FILE or --trace-drives FILE beside it"));
        }

        if (AreGiven(parsed))
        {
            faults.AddRange(settings.Faults(evaluation.Year, evaluation.Replications));
        }

        return faults.Count > 0 ? faults : settings;
    }

    /// <summary>Writes the files that were asked for.</summary>
    public void Write(ParseResult parsed, TraceSettings settings, ReplicationTrace trace)
    {
        if (parsed.GetValue(events) is { } csv)
        {
            OutputFiles.Write(csv, stream => TraceCsv.Write(trace, stream));
        }

        if (parsed.GetValue(drives) is { } geojson)
        {
            OutputFiles.Write(geojson, stream => DrivesGeoJson.Write(trace, settings.PeriodIn(trace.Year), stream));
        }
    }

    private static LocalDateTime? Time(ParseResult parsed, Option<string?> option, List<Fault> faults)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        var time = TimePattern.Parse(text);
        if (!time.Success)
        {
            faults.Add(new Fault(option.Name, "", $"'{text}' is no local time", "a time such as 2017-01-14T16:00"));
            return null;
        }

        return time.Value;
    }
}
