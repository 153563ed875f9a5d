using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Files.Questions;

namespace Korevagt.Planning.Recognition;

/// <summary>What files are and hold, in words.</summary>
public static class RecognitionTexts
{
    internal static Text Zipped { get; } = new(
        "er en zip-fil, som et regneark eller et arkiv er det",
        "is a zip file, as a spreadsheet or an archive is");

    internal static Text SavedAsText { get; } = new("arket gemt som CSV (UTF-8)", "the sheet saved as CSV (UTF-8)");
    internal static Text Empty { get; } = new("er tom", "is empty");
    internal static Text Binary { get; } = new("er hverken tekst eller et vejkort", "is neither text nor a road map");
    internal static Text Markup { get; } = new("er en webside eller anden opmærkning", "is a web page or other markup");

    internal static Text NoTable { get; } = new(
        "er tekst uden kolonner: hverken komma eller semikolon i første linje",
        "is text without columns: neither comma nor semicolon in its first line");

    internal static Text AnyFile { get; } = new(
        "en nuværende ordning, et scenarie, en model, en besøgslog, et vejkort eller en anden af programmets filer",
        "a baseline, a scenario, a model, a visit log, a road map or another of the program's files");

    internal static Text NoObject { get; } = new("filens rod er intet objekt", "the root is no object");
    internal static Text NoFormat { get; } = new("filen siger ikke, hvad den er", "the file does not say what it is");
    internal static Text UnknownFormat(string format) => new($"{format} er et ukendt format", $"{format} is an unknown format");
    internal static Text AFormat(string formats) => new($"et af: {formats}", $"one of: {formats}");

    internal static Text PlanIsMissing { get; } = new(
        "kan kun kontrolleres mod en plan: den skal kende planens områder",
        "can only be checked against a plan: it has to know the plan's areas");

    internal static Text APlan { get; } = new("--plan PLAN", "--plan PLAN");

    internal static Text NotAgainstAPlan { get; } = new(
        "Områder, kommuner og hastegrader er ikke holdt op mod en plan; det gør --plan PLAN.",
        "Areas, municipalities and urgencies are not held against a plan; --plan PLAN does that.");

    internal static Text EveryArea { get; } = new("en efterspørgsel for hvert område", "a demand for every area");
    internal static Text Once { get; } = new("hvert område én gang", "each area once");
    internal static Text NotFitted(string area) => new($"mangler området \"{area}\"", $"lacks the area \"{area}\"");
    internal static Text Twice(string area) => new($"\"{area}\" står to gange", $"\"{area}\" appears twice");

    internal static Text Plan(string name, int areas, int shifts, int cars) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}: {areas} områder, {shifts} vagter med {cars} vogne"),
        string.Create(CultureInfo.InvariantCulture, $"{name}: {areas} areas, {shifts} shifts with {cars} cars"));

    internal static Text Areas(int municipalities, int areas) => new(
        string.Create(CultureInfo.InvariantCulture, $"{municipalities} kommuner, {areas} områder"),
        string.Create(CultureInfo.InvariantCulture, $"{municipalities} municipalities, {areas} areas"));

    internal static Text Runs(string name, int runs) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}: {runs} beregninger"),
        string.Create(CultureInfo.InvariantCulture, $"{name}: {runs} runs"));

    internal static Text Night(string name, int scenarios) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}: den nuværende ordning og {scenarios} scenarier hver nat"),
        string.Create(CultureInfo.InvariantCulture, $"{name}: the baseline and {scenarios} scenarios every night"));

    /// <summary>How many plans there are to choose among; some of them may be alike.</summary>
    internal static Text Space(IReadOnlyList<QuestionDecision> decisions)
    {
        var plans = decisions.Aggregate(1.0, (product, decision) => product * decision.Count);
        var count = plans.ToString(plans < 1e9 ? "0" : "0.0E0", CultureInfo.InvariantCulture);
        return new($"{decisions.Count} valg: højst {count} planer", $"{decisions.Count} decisions: {count} plans at most");
    }

    internal static Text Asked(Question question)
    {
        var (required, aims) = (question.Requirements.Count + question.CarsOnDuty.Count, question.Aims.Count);
        var (futures, plans) = (question.Futures.Count, question.AlsoConsider.Count);
        return new(
            $"{required} krav, {aims} mål, {futures} mulige fremtider, {plans} egne planer",
            $"{required} requirements, {aims} aims, {futures} futures, {plans} plans of one's own");
    }

    internal static Text Figures(int count) => new($"{count} tal", $"{count} figures");

    internal static Text Map(int places, int junctions) => new(
        string.Create(CultureInfo.InvariantCulture, $"{places} steder, {junctions} vejkryds"),
        string.Create(CultureInfo.InvariantCulture, $"{places} places, {junctions} junctions"));

    internal static Text Places(int places) => new(
        string.Create(CultureInfo.InvariantCulture, $"køretider mellem {places} steder"),
        string.Create(CultureInfo.InvariantCulture, $"driving times between {places} places"));

    /// <summary>What a kind is called, with its article.</summary>
    public static Text Of(FileKind kind) => kind switch
    {
        FileKind.Baseline => new("en nuværende ordning", "a baseline"),
        FileKind.Model => new("en model", "a model"),
        FileKind.Scenario => new("et scenarie", "a scenario"),
        FileKind.Areas => new("områder og kommuner", "areas and municipalities"),
        FileKind.Demand => new("en tilpasset efterspørgsel", "a fitted demand"),
        FileKind.Batch => new("en beregningsopgave", "a batch"),
        FileKind.Nightly => new("indstillinger for nattens genberegning", "settings of the nightly re-evaluation"),
        FileKind.Question => new("et spørgsmål om, hvilken plan", "a question which plan"),
        FileKind.Figures => new("takster", "figures of cost"),
        FileKind.LogMapping => new("en oversættelse af en besøgslog", "a mapping of a visit log"),
        FileKind.Borders => new("områders grænser", "borders of areas"),
        FileKind.DrivingTimes => new("køretider", "driving times"),
        FileKind.Population => new("en befolkningsfremskrivning", "a population projection"),
        FileKind.Points => new("punkter", "points"),
        FileKind.Map => new("et vejkort", "a road map"),
        _ => new("en besøgslog", "a visit log"),
    };
}
