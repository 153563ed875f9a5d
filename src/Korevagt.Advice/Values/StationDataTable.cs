using Korevagt.Choosing.Stations;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Results;

namespace Korevagt.Advice.Values;

/// <summary>Placings of cars as a table of values: a row for each.</summary>
public static class StationDataTable
{
    /// <summary>The table.</summary>
    public static DataTable Of(PlacedStations placed) => new(
        "stations", StationAnswerTexts.Title,
        [
            new("model", new("Placering", "Placing")),
            new("where", new("Vogne", "Cars")),
            new("moved", new("Flytter", "Moved"), ColumnKind.Number),
            new("meanDriveMinutes", new("Køretid, min.", "Drive, min"), ColumnKind.Number, 3),
            new("coveredShare", new("Dækket", "Covered"), ColumnKind.Share, 4),
            new("expectedShare", new("Ledig vogn", "Free car"), ColumnKind.Share, 4),
            .. Change("p90Minutes", new("90 %, min.", "90%, min"), ColumnKind.Number, 3),
            .. Change("meanMinutes", new("Middel, min.", "Mean, min"), ColumnKind.Number, 3),
            .. Change("withinTargetShare", new("Andel i mål", "Share in target"), ColumnKind.Share, 4),
            .. Change("lateVisits", new("Sene besøg", "Late visits"), ColumnKind.Number, 3),
            .. Change("regionP90Minutes", new("90 %, hele døgnet, min.", "90%, all hours, min"), ColumnKind.Number, 3),
            new("costDkk", new("Udgift, kr.", "Cost, DKK"), ColumnKind.Number, 2),
        ],
        [.. placed.Placings.Select(Row)]);

    private static IReadOnlyList<object?> Row(StationPlacing placing) =>
    [
        ThresholdResult.Word(placing.Model),
        placing.Where is { } where ? string.Join(' ', where.Select(at => $"{at.Site.Id}:{at.Cars}")) : null,
        placing.Moves.Count, placing.Value?.MeanDriveMinutes, placing.Value?.CoveredShare, placing.Value?.ExpectedShare,
        .. Ends(placing.Effect?.Part.P90Minutes), .. Ends(placing.Effect?.Part.MeanMinutes),
        .. Ends(placing.Effect?.Part.WithinTargetShare), .. Ends(placing.Effect?.Part.LateVisits),
        .. Ends(placing.Effect?.RegionP90Minutes), placing.Effect?.CostDkk?.Mean,
    ];

    private static IEnumerable<DataColumn> Change(string name, Text heading, ColumnKind kind, int decimals) =>
    [
        new(name, heading, kind, decimals),
        new($"{name}Low", new($"{heading.Danish} nedre", $"{heading.English} lower"), kind, decimals),
        new($"{name}High", new($"{heading.Danish} øvre", $"{heading.English} upper"), kind, decimals),
    ];

    private static object?[] Ends(Evaluation.Estimate? estimate) => [estimate?.Mean, estimate?.Low, estimate?.High];
}
