using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;

namespace Korevagt.Advice.Values;

/// <summary>What shifts are worth as a table of values, by rank.</summary>
public static class ShiftValueDataTable
{
    /// <summary>The table.</summary>
    public static DataTable Of(ShiftValues values) => new(
        "shiftValues", ShiftValueTexts.Title,
        [
            new("rank", new("Plads", "Rank"), ColumnKind.Number),
            new("shift", new("Vagt", "Shift")),
            new("name", new("Navn", "Name")),
            new("cars", new("Vogne", "Cars"), ColumnKind.Number),
            new("carsRemoved", new("Vogne taget ud", "Cars removed"), ColumnKind.Number),
            new("hoursSaved", new("Vogntimer sparet", "Car hours saved"), ColumnKind.Number, 1),
            new("certainSavingDkk", new("Sikkert sparet, kr.", "Certain saving, DKK"), ColumnKind.Number, 2),
            new("savingDkk", new("Sparet, kr.", "Saving, DKK"), ColumnKind.Number, 2),
            new("savingLowDkk", new("Sparet, nedre 95 %", "Saving, lower 95%"), ColumnKind.Number, 2),
            new("savingHighDkk", new("Sparet, øvre 95 %", "Saving, upper 95%"), ColumnKind.Number, 2),
            .. Change("meanMinutes", new("Middel, min.", "Mean, min"), ColumnKind.Number, 3),
            .. Change("p90Minutes", new("90 %, min.", "90%, min"), ColumnKind.Number, 3),
            .. Change("urgentP90Minutes", new("Akut 90 %, min.", "Acute 90%, min"), ColumnKind.Number, 3),
            .. Change("withinTargetShare", new("Andel i mål", "Share in target"), ColumnKind.Share, 4),
            .. Change("lateVisits", new("Sene besøg", "Late visits"), ColumnKind.Number, 3),
            new("dkkPerP90Minute", new("Kr. pr. minut", "DKK per minute"), ColumnKind.Number, 2),
            new("leastDkkPerP90Minute", new("Mindst kr. pr. minut", "At least DKK per minute"), ColumnKind.Number, 2),
            new("dkkPerLateVisit", new("Kr. pr. sent besøg", "DKK per late visit"), ColumnKind.Number, 2),
            new("leastDkkPerLateVisit", new("Mindst kr. pr. sent besøg", "At least DKK per late visit"), ColumnKind.Number, 2),
            new("worstDistrict", new("Hårdest ramt", "Hardest hit")),
            new("worstDistrictP90Minutes", new("Dets 90 %, min.", "Its 90%, min"), ColumnKind.Number, 3),
            new("visitsBefore", new("Besøg før", "Visits before"), ColumnKind.Number, 3),
            new("toDaytime", new("Flere til dagtid", "More to daytime"), ColumnKind.Number, 3),
            new("kilometers", new("Flere km", "More km"), ColumnKind.Number, 3),
        ],
        [.. values.Values.Select(Row)]);

    private static IReadOnlyList<object?> Row(ShiftValue value) =>
    [
        value.Rank, value.Shift, value.Name, value.Cars, value.CarsRemoved, value.HoursSaved, value.CertainSavingDkk,
        value.SavingDkk?.Mean, value.SavingDkk?.Low, value.SavingDkk?.High,
        .. Ends(value.MeanMinutes), .. Ends(value.P90Minutes), .. Ends(value.UrgentP90Minutes), .. Ends(value.WithinTargetShare),
        .. Ends(value.LateVisits),
        value.DkkPerP90Minute, value.LeastDkkPerP90Minute, value.DkkPerLateVisit, value.LeastDkkPerLateVisit,
        value.Worst?.District, value.Worst?.P90Minutes.Mean, value.VisitsBefore, value.ToDaytime, value.Kilometers.Mean,
    ];

    private static IEnumerable<DataColumn> Change(string name, Domain.Texts.Text heading, ColumnKind kind, int decimals) =>
    [
        new(name, heading, kind, decimals),
        new($"{name}Low", new($"{heading.Danish} nedre", $"{heading.English} lower"), kind, decimals),
        new($"{name}High", new($"{heading.Danish} øvre", $"{heading.English} upper"), kind, decimals),
    ];

    private static object?[] Ends(Estimate estimate) => [estimate.Mean, estimate.Low, estimate.High];
}
