using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Tenders;

/// <summary>Proposed lots, in words.</summary>
internal static class LotTableTexts
{
    public static Text Title { get; } = new("Forslag til delaftaler", "Proposed lots");

    public static Text Lead(string plan, string table) => new($"{plan}, efter {table}", $"{plan}, by {table}");

    public static Text None(string allowed, string drive) => new(
        $"Vagtstederne kan ikke deles så: {allowed} grupper af nabosteder (højst {drive} minutters kørsel) holder kravene, men ingen af dem går op",
        $"The stations cannot be divided like that: {allowed} groups of neighbours (at most {drive} minutes' drive) keep the demands, but none of them add up");

    public static Text Proved(string stations, string allowed, string drive, string fewest, string most) => new(
        $"{stations} vagtsteder kan være i {allowed} grupper af nabosteder (højst {drive} minutters kørsel); for hvert antal delaftaler fra "
        + $"{fewest} til {most} er den billigste deling fundet og bevist ved at se på dem alle",
        $"{stations} stations can be in {allowed} groups of neighbours (at most {drive} minutes' drive); for each number of lots from "
        + $"{fewest} to {most} the cheapest division is found, and proved by looking at all");

    public static Text SameCost(string amount) => new(
        $"De burde alle koste det samme, omkring {amount} om året", $"All should cost the same, about {amount} a year");

    public static Text Cheapest(string lots, string amount, string spared) => new(
        $"{lots} delaftaler burde koste mindst, omkring {amount} om året; de andre op til {spared} mere",
        $"{lots} lots should cost least, about {amount} a year; the others up to {spared} more");

    public static Text WhatDiffers { get; } = new(
        "Forskellen er alene de vogne, der kan spares, hvor vagter på flere steder ikke er samtidige; vejen mellem stederne er ikke regnet med",
        "They differ only by the cars that can be spared where shifts of several stations are not at the same time; the way between them is left out");

    public static Text NotKnown { get; } = new(
        "Hvor mange vognmænd der vil byde, og hvad konkurrencen gør ved prisen, siger beregningen intet om",
        "It says nothing of how many contractors would bid, or of what competition does to the price");

    public static Text FrontierTable { get; } = new("Delinger efter antal delaftaler", "Divisions by the number of lots");

    public static Text FrontierNote { get; } = new(
        "Kroner uden moms; minutter er de korteste veje, der binder hver delaftales vagtsteder sammen.",
        "Kroner without VAT; minutes are the shortest ways that join the stations of each lot.");

    public static Text Number { get; } = new("Delaftaler", "Lots");
    public static Text LargestShare { get; } = new("Den største", "The largest");
    public static Text Cars { get; } = new("Vogne", "Cars");
    public static Text OneCarLots { get; } = new("Med én vogn", "With one car");
    public static Text Ways { get; } = new("Minutter", "Minutes");
    public static Text Equity { get; } = new("Egenkapital", "Equity");

    public static Text LotsTable(string lots) => new($"Delingen i {lots}", $"The division into {lots}");
}
