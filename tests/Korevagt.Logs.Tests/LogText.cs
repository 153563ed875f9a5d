using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Logs;
using Korevagt.Logs.Places;
using NodaTime;

namespace Korevagt.Logs.Tests;

/// <summary>Logs written in a test and read for a plan of three areas.</summary>
internal static class LogText
{
    public static LogRules Rules { get; } = new() { Today = new LocalDate(2017, 6, 1) };

    /// <summary>As tolerant as can be, so that a log of a few rows with a fault among them can be looked at.</summary>
    public static LogRules Tolerant { get; } = Rules with { MostRejected = 1, MostRepeated = 1 };

    public static LogNames Names { get; } = new(
        [
            Area("silkeborg", "Silkeborg by", 56.17, 9.55, 5, 45_000),
            Area("silkeborg-land", "Silkeborg opland", 56.20, 9.50, 20, 45_000),
            Area("skive", "Skive", 56.57, 9.03, 6, 20_000),
        ],
        [new Urgency("akut", "Akut", 0.15, 60), new Urgency("samme-vagt", "Samme vagt", 0.85, 180)],
        ["Ringkøbing Skjern"],
        (word, known) => known.FirstOrDefault(name => name.Length == word.Length
            && name.Zip(word).Count(pair => pair.First != pair.Second) <= 2))
    {
        Municipalities = [new Municipality("0740", "Silkeborg", 90_000, 110), new Municipality("0779", "Skive", 20_000, 130)],
    };

    /// <summary>Reads a log.</summary>
    public static Outcome<LogImport> Import(string text, LogLayout? layout = null, LogRules? rules = null) =>
        Import(Encoding.UTF8.GetBytes(text), layout, rules);

    /// <summary>Reads a log.</summary>
    public static Outcome<LogImport> Import(byte[] bytes, LogLayout? layout = null, LogRules? rules = null) => LogReader.Read(
        new LogSource("log.csv", () => new MemoryStream(bytes)), layout ?? LogLayout.Own, Names, new DiscLocator(
            Names.Areas), rules ?? Tolerant);

    /// <summary>Reads a log in which every row must be sound.</summary>
    public static VisitLog Read(string text, LogLayout? layout = null)
    {
        var import = Import(text, layout, Rules);
        Assert.True(import.Succeeded, string.Join('\n', import.Faults));
        Assert.True(import.Value.Log.Succeeded, string.Join('\n', import.Value.RowFaults));
        Assert.Empty(import.Value.RowFaults);
        return import.Value.Log.Value;
    }

    /// <summary>What is wrong with the only faulty row of a log.</summary>
    public static RowFault OnlyFault(string text, LogLayout? layout = null)
    {
        var import = Import(text, layout);
        Assert.True(import.Succeeded, string.Join('\n', import.Faults));
        return Assert.Single(import.Value.RowFaults);
    }

    /// <summary>The order times of a log of rows with nothing but a local time.</summary>
    public static IReadOnlyList<string> OrderTimes(params string[] localTimes) =>
    [
        .. Read("ordered,area,urgency\n" + string.Concat(localTimes.Select(time => $"{time},skive,akut\n")))
            .Visits.Select(visit => visit.Ordered.ToString()),
    ];

    public static LogLayout Layout(params (LogColumn Column, LogColumnUse Use)[] columns) =>
        new() { Columns = columns.ToDictionary(column => column.Column, column => column.Use) };

    private static Area Area(string id, string name, double latitude, double longitude, double radius, int population) => new()
    {
        Id = id,
        Name = name,
        Municipality = id == "skive" ? "0779" : "0740",
        District = "d",
        Center = new GeoPoint(latitude, longitude),
        RadiusKilometers = radius,
        Population = population,
    };
}
