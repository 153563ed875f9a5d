using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>The words about recommended plans.</summary>
public static class QuestionTexts
{
    /// <summary>What is asked.</summary>
    public static Text Heading { get; } = new(
        "Er den anbefalede plan stadig valget?", "Is the recommended plan still the choice?");

    /// <summary>The answer in a word.</summary>
    public static Text Of(ChoiceState state) => state switch
    {
        ChoiceState.Yes => new("ja", "yes"),
        ChoiceState.PerhapsNot => new("måske ikke", "perhaps not"),
        _ => new("nej", "no"),
    };

    /// <summary>Instead of the answer where there is none.</summary>
    public static Text Unanswered { get; } = new("ikke besvaret", "not answered");

    internal static Text Caption { get; } = new(
        "Den anbefalede plan bedømt på ny mod de andre planer og den nuværende ordning, med nattens efterspørgsel.",
        "The recommended plan judged anew against the other plans and the plan of today, under the demand of the night.");

    internal static Text Question { get; } = new("Spørgsmål", "Question");
    internal static Text StillTheChoice { get; } = new("Stadig valget", "Still the choice");
    internal static Text Recommended { get; } = new("Anbefalet plan", "Recommended plan");
    internal static Text ChosenTonight { get; } = new("Valgt i nat", "Chosen tonight");
    internal static Text AgainstChosen { get; } = new("Den anbefalede mod den valgte", "The recommended against the chosen");
    internal static Text TheRecommended { get; } = new("den anbefalede", "the recommended one");

    internal static Text Figure(Text aim, Text difference) => new(
        $"{aim.Danish}: {difference.Danish}", $"{aim.English}: {difference.English}");

    internal static Text Requirement(Text asks, Text reached) => new(
        $"Kravet om, at {asks.Danish}: {reached.Danish}", $"The requirement that {asks.English}: {reached.English}");

    internal static Text Of(TargetState state) => state switch
    {
        TargetState.Met => new("holdes", "kept"),
        TargetState.OnTheEdge => new("holdes måske ikke", "perhaps broken"),
        _ => new("holdes ikke", "broken"),
    };

    internal static Text Basis(string judged, long optimisation) => new(
        $"{judged} planer er bedømt (optimering {optimisation}).", $"{judged} plans were judged (optimisation {optimisation}).");

    internal static Text Still(string question, string plan) => new(
        $"Den anbefalede plan {plan} er ikke længere valget for »{question}«, eller måske ikke.",
        $"The recommended plan {plan} is no longer the choice for \"{question}\", or perhaps not.");

    internal static Text StillUnanswered(string question, string plan) => new(
        $"Spørgsmålet {question} om den anbefalede plan {plan} kan ikke besvares.",
        $"The question {question} about the recommended plan {plan} cannot be answered.");

    /// <summary>A question about a plan.</summary>
    public static Text Asked(string question, string plan) => new($"»{question}«: {plan}", $"\"{question}\": {plan}");

    /// <summary>The plan that would be chosen.</summary>
    public static Text WouldBeChosen(Text plan) => new(
        $"i nat ville {plan.Danish} være valgt", $"tonight {plan.English} would be chosen");

    /// <summary>No plan surely keeps the requirements.</summary>
    public static Text NoneChosen { get; } = new(
        "ingen af planerne holder med sikkerhed alle krav", "none of the plans surely keeps every requirement");

    internal static Text Broken(string plan, string question, Text asks, Text reached) => new(
        $"Den anbefalede plan {plan} er ikke længere valget for »{question}«: kravet om, at {asks.Danish}, holdes ikke: {reached.Danish}.",
        $"The recommended plan {plan} is no longer the choice for \"{question}\": the requirement that {asks.English} is broken: {reached.English}.");

    internal static Text PerhapsBroken(string plan, string question, Text asks, Text reached) => new(
        $"Den anbefalede plan {plan} er måske ikke længere valget for »{question}«: kravet om, at {asks.Danish}, holdes måske ikke: "
            + $"{reached.Danish}.",
        $"The recommended plan {plan} is perhaps no longer the choice for \"{question}\": the requirement that {asks.English} is perhaps "
            + $"broken: {reached.English}.");

    internal static Text Beaten(string plan, string question, Text better, Text aim, Text difference) => new(
        $"Den anbefalede plan {plan} er ikke længere valget for »{question}«: {better.Danish} holder kravene og er bedre; mod den er "
            + $"{aim.Danish} {difference.Danish} i den anbefalede.",
        $"The recommended plan {plan} is no longer the choice for \"{question}\": {better.English} keeps the requirements and is better; against it "
            + $"{aim.English} is {difference.English} in the recommended one.");

    internal static Text Failed(string question, string plan, Text fault) => new(
        $"Spørgsmålet {question} om den anbefalede plan {plan} kan ikke besvares: {fault.Danish}.",
        $"The question {question} about the recommended plan {plan} cannot be answered: {fault.English}.");
}
