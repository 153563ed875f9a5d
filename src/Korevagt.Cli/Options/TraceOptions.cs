using System.CommandLine;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Tracing;
using Korevagt.Reports.Tracing;
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

    private readonly Option<string?> picture = new("--trace-picture")
    {
        Description = "Draw its cars, drives and visits hour by hour as SVG; wants --trace-from and --trace-to.",
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
        Description = "Drives and picture from this local time on only, such as 2017-01-14T16:00.",
        HelpName = "TIME",
    };

    private readonly Option<string?> to = new("--trace-to")
    {
        Description = "Drives and picture up to this local time only.",
        HelpName = "TIME",
    };

    public void AddTo(Command command)
    {
        command.Add(events);
        command.Add(drives);
        command.Add(picture);
        command.Add(replication);
        command.Add(from);
        command.Add(to);
    }

    /// <summary>Whether a trace is wanted.</summary>
    public bool AreGiven(ParseResult parsed) =>
        parsed.GetValue(events) is not null || WantDrives(parsed) || WantPicture(parsed);

    /// <summary>Whether the courses of drives are wanted.</summary>
    public bool WantDrives(ParseResult parsed) => parsed.GetValue(drives) is not null;

    private bool WantPicture(ParseResult parsed) => parsed.GetValue(picture) is not null;

    public OutputFiles AddFiles(OutputFiles files, ParseResult parsed) =>
        files.Add("--trace", parsed.GetValue(events)).Add("--trace-drives", parsed.GetValue(drives))
            .Add("--trace-picture", parsed.GetValue(picture));

    /// <summary>What is traced, or what is wrong with the options.</summary>
    public Outcome<TraceSettings> Settings(ParseResult parsed, EvaluationSettings evaluation)
    {
        var faults = new List<Fault>();
        var settings = new TraceSettings(parsed.GetValue(replication), Time(parsed, from, faults), Time(parsed, to, faults));
        foreach (var option in new[] { from, to })
        {
            if (parsed.GetValue(option) is not null && !WantDrives(parsed) && !WantPicture(parsed))
            {
                faults.Add(new Fault(
                    option.Name, "", "has no drives to cut", "--trace-drives FILE or --trace-picture FILE beside it"));
            }
            else if (parsed.GetValue(option) is null && WantPicture(parsed))
            {
                faults.Add(new Fault(picture.Name, "", "shows hours, not a year", $"{option.Name} TIME beside it"));
            }
        }

        if (parsed.GetResult(replication) is { Implicit: false } && !AreGiven(parsed))
        {
            faults.Add(new Fault(replication.Name, "", "has nothing to trace", "--trace FILE, --trace-drives FILE or --trace-picture FILE beside it"));
        }

        if (AreGiven(parsed))
        {
            faults.AddRange(settings.Faults(evaluation.Year, evaluation.Replications));
        }

        if (WantPicture(parsed) && settings is { From: { } first, To: { } last }
            && Period.Between(first, last, PeriodUnits.Hours).Hours > NightPicture.MostHours)
        {
            faults.Add(new Fault(picture.Name, "", "would show too many hours", $"at most {NightPicture.MostHours} of them"));
        }

        return faults.Count > 0 ? faults : settings;
    }

    /// <summary>Writes the files that were asked for.</summary>
    public void Write(ParseResult parsed, TraceSettings settings, ReplicationTrace trace, Language language)
    {
        if (parsed.GetValue(events) is { } csv)
        {
            OutputFiles.Write(csv, stream => TraceCsv.Write(trace, stream));
        }

        if (parsed.GetValue(drives) is { } geojson)
        {
            OutputFiles.Write(geojson, stream => DrivesGeoJson.Write(trace, settings.PeriodIn(trace.Year), stream));
        }

        if (parsed.GetValue(picture) is { } svg)
        {
            OutputFiles.Write(svg, NightPicture.Draw(trace, settings.PeriodIn(trace.Year), language));
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
