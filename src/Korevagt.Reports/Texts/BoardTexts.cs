using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The words of the paper for the board.</summary>
internal static class BoardTexts
{
    public static Text Title(string plan) => new($"Til bestyrelse og udvalg: {plan}", $"For board and committee: {plan}");
    public static Text ForTheBoard { get; } = new("Til bestyrelse og udvalg", "For board and committee");

    public static Text TableCaption { get; } = new(
        "De køreområder, hvor den gennemsnitlige responstid ændrer sig mest: minutter, før → efter",
        "The districts whose mean response time changes most: minutes, before → after");

    public static Text WholeYear { get; } = new("hele året", "whole year");

    public static Text Foot(string calculated, string plan, string date, string sheet, string sheets) => new(
        $"{calculated} · plan {plan} · {date} · side {sheet} af {sheets}",
        $"{calculated} · plan {plan} · {date} · page {sheet} of {sheets}");
}
