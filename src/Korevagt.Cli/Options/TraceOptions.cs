using System.CommandLine;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Planning.Tracing;
using Korevagt.Reports.Tracing;
using Korevagt.Terminal;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Cli.Options;

/// <summary>The options that trace one simulated year.</summary>
internal sealed class TraceOptions(TerminalConsole console)
{
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm");

    private readonly Option<string?> events = new("--trace")
    {
        Description = console.Say(new(
            "Skriv hver hændelse i ét simuleret år som CSV.",
            "Write every event of one simulated year as CSV.")),
        HelpName = console.Say(ValueNames.File),
    };

    private readonly Option<string?> drives = new("--trace-drives")
    {
        Description = console.Say(new(
            "Skriv dets kørsler langs vejene som GeoJSON.",
            "Write its drives along the roads as GeoJSON.")),
        HelpName = console.Say(ValueNames.File),
    };

    private readonly Option<string?> picture = new("--trace-picture")
    {
        Description = console.Say(new(
            "Tegn dets vogne, kørsler og besøg time for time som SVG; kræver --trace-from og --trace-to.",
            "Draw its cars, drives and visits hour by hour as SVG; wants --trace-from and --trace-to.")),
        HelpName = console.Say(ValueNames.File),
    };

    private readonly Option<int> replication = new("--trace-replication")
    {
        Description = console.Say(new(
            "Hvilket simuleret år der følges, 1 er det første.",
            "Which simulated year is traced, 1 the first.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> from = new("--trace-from")
    {
        Description = console.Say(new(
            "Kun kørsler og billede fra dette tidspunkt, fx 2017-01-14T16:00.",
            "Drives and picture from this local time on only, such as 2017-01-14T16:00.")),
        HelpName = console.Say(ValueNames.Time),
    };

    private readonly Option<string?> to = new("--trace-to")
    {
        Description = console.Say(new(
            "Kun kørsler og billede til dette tidspunkt.",
            "Drives and picture up to this local time only.")),
        HelpName = console.Say(ValueNames.Time),
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
                    option.Name, "", TraceTexts.NoDrivesToCut, TraceTexts.DrivesOrPicture));
            }
            else if (parsed.GetValue(option) is null && WantPicture(parsed))
            {
                faults.Add(new Fault(
                    picture.Name, "", TraceTexts.HoursNotAYear, TraceTexts.BesideIt($"{option.Name} {console.Say(ValueNames.Time)}")));
            }
        }

        if (parsed.GetResult(replication) is { Implicit: false } && !AreGiven(parsed))
        {
            faults.Add(new Fault(replication.Name, "", TraceTexts.NothingToTrace, TraceTexts.AnyTrace));
        }

        if (AreGiven(parsed))
        {
            faults.AddRange(settings.Faults(evaluation.Year, evaluation.Replications));
        }

        if (WantPicture(parsed) && settings is { From: { } first, To: { } last }
            && Period.Between(first, last, PeriodUnits.Hours).Hours > NightPicture.MostHours)
        {
            faults.Add(new Fault(picture.Name, "", TraceTexts.TooManyHours, TraceTexts.AtMostOfThem(NightPicture.MostHours)));
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
            faults.Add(new Fault(option.Name, "", TraceTexts.NoLocalTime(text), TraceTexts.ALocalTime));
            return null;
        }

        return time.Value;
    }
}
