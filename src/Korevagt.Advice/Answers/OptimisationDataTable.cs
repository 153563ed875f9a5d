using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;

namespace Korevagt.Advice.Answers;

/// <summary>The plans of an answer as a table of values, by their numbers.</summary>
public static class OptimisationDataTable
{
    private const int Minutes = 3;
    private const int Shares = 4;

    /// <summary>The table.</summary>
    public static DataTable Of(Answer answer) => new(
        "answeredPlans", OptimisationTexts.Title,
        [
            new("number", new("Nummer", "Number"), ColumnKind.Number),
            new("roles", new("Rolle", "Role")),
            new("name", new("Navn", "Name")),
            new("changes", new("Ændringer", "Changes")),
            new("requirements", new("Krav", "Requirements")),
            new("rank", new("Plads", "Rank"), ColumnKind.Number),
            new("contractedSavingDkk", new("Sparet efter kontrakterne, kr.", "Contracted saving, DKK"), ColumnKind.Number, 2),
            new("carHoursSaved", new("Sparede vogntimer", "Car hours saved"), ColumnKind.Number, 1),
            .. Columns("p90Minutes", new("90 %, min.", "90%, min"), ColumnKind.Number, Minutes),
            .. Columns("meanResponseMinutes", new("Middel, min.", "Mean, min"), ColumnKind.Number, Minutes),
            .. Columns("urgentP90Minutes", new("Akut 90 %, min.", "Acute 90%, min"), ColumnKind.Number, Minutes),
            .. Columns("withinTargetShare", new("Andel i mål", "Share in target"), ColumnKind.Share, Shares),
            .. Columns("lateVisits", new("Sene besøg", "Late visits"), ColumnKind.Number, Minutes),
            .. Columns("handedToDaytime", new("Overladt til dagtid", "Handed to daytime"), ColumnKind.Number, Minutes),
            .. Columns("worstDistrictP90Minutes", new("Dårligst stillede 90 %, min.", "Worst-off 90%, min"), ColumnKind.Number, Minutes),
            .. Columns("annualCostDkk", new("Udgift, kr.", "Cost, DKK"), ColumnKind.Number, 2),
        ],
        [.. answer.Plans.Select(plan => Row(answer, plan))]);

    private static IReadOnlyList<object?> Row(Answer answer, AnsweredPlan plan)
    {
        var (figures, changes, hasPrice) = (plan.Figures, plan.Differences, AnsweredMoney.HasPrice(answer));
        return
        [
            plan.Number, new SaidCell(Roles(plan)), plan.Name, new SaidCell(Changes(plan)),
            new SaidCell(plan.SurelyKeeps ? TableTexts.Kept : plan.SurelyBreaks ? TableTexts.Broken : TableTexts.NotDecided),
            plan.Rank, hasPrice ? plan.ContractedSavingDkk : null, plan.CarHoursSaved,
            .. Values(figures.P90, changes.P90), .. Values(figures.MeanResponse, changes.MeanResponse),
            .. Values(figures.UrgentP90, changes.UrgentP90), .. Values(figures.WithinTarget, changes.WithinTarget),
            .. Values(figures.LateVisits, changes.LateVisits), .. Values(figures.HandedToDaytime, changes.HandedToDaytime),
            .. Values(figures.WorstDistrictP90, changes.WorstDistrictP90),
            .. hasPrice ? Values(figures.AnnualCost, changes.AnnualCost) : new object?[6],
        ];
    }

    private static Text Changes(AnsweredPlan plan) => new(
        string.Join("; ", plan.ChangesDescribed.Select(change => change.Danish)),
        string.Join("; ", plan.ChangesDescribed.Select(change => change.English)));

    private static Text Roles(AnsweredPlan plan)
    {
        List<Text> roles =
        [
            .. RoleTexts.Of.Where(role => plan.Role.HasFlag(role.Role)).Select(role => role.Word),
        ];
        return new(string.Join(", ", roles.Select(role => role.Danish)), string.Join(", ", roles.Select(role => role.English)));
    }

    private static IEnumerable<DataColumn> Columns(string name, Text heading, ColumnKind kind, int decimals) =>
    [
        new(name, heading, kind, decimals),
        new($"{name}Low", new($"{heading.Danish} nedre", $"{heading.English} lower"), kind, decimals),
        new($"{name}High", new($"{heading.Danish} øvre", $"{heading.English} upper"), kind, decimals),
        new($"{name}Change", new($"{heading.Danish} ændring", $"{heading.English} change"), kind, decimals),
        new($"{name}ChangeLow", new($"{heading.Danish} ændring nedre", $"{heading.English} change lower"), kind, decimals),
        new($"{name}ChangeHigh", new($"{heading.Danish} ændring øvre", $"{heading.English} change upper"), kind, decimals),
    ];

    private static object?[] Values(Estimate figure, Estimate change) =>
        [figure.Mean, figure.Low, figure.High, change.Mean, change.Low, change.High];
}
