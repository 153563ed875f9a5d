using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Words;

/// <summary>Why a plan that a reader may ask for is not the chosen one.</summary>
internal static class WhyNotTexts
{
    public static Text Heading { get; } = new("Hvorfor ikke …", "Why not …");

    public static Text Note { get; } = new(
        "Planer, man kunne spørge efter, og hvad de mangler.",
        "Plans that one might ask for, and what they lack.");

    public static Text Breaks(string requirements) => new(
        $"bryder kravet om, at {requirements}",
        $"breaks the requirement that {requirements}");

    public static Text MayBreak(string requirements) => new(
        $"det er ikke afgjort, om den holder kravet om, at {requirements}",
        $"it is undecided whether it keeps the requirement that {requirements}");

    public static Text Rank(string rank, string of) => new(
        $"nr. {rank} af de {of} undersøgte planer, der holder kravene eller kan gøre det",
        $"no. {rank} of the {of} plans looked at that keep the requirements, or may");

    public static Text SurelyWorse(string figure, string difference) => new(
        $"{figure} er med sikkerhed dårligere end den valgtes: {difference}",
        $"{figure} is surely worse than that of the chosen plan: {difference}");

    public static Text SurelyBetter(string figure, string difference) => new(
        $"{figure} er med sikkerhed bedre end den valgtes: {difference}",
        $"{figure} is surely better than that of the chosen plan: {difference}");

    public static Text NoDifference(string figure, string difference) => new(
        $"{figure} er ikke påviseligt anderledes end den valgtes: {difference}",
        $"{figure} shows no difference from that of the chosen plan: {difference}");

    public static Text BetterByAtMost(string bound) => new($"den er højst {bound} bedre", $"it is better by {bound} at most");

    public static Text SavesLess(string amount) => new(
        $"den sparer {amount} mindre om året efter kontrakterne",
        $"it saves {amount} less a year by the contracts");

    public static Text SavesMore(string amount) => new(
        $"den sparer {amount} mere om året efter kontrakterne",
        $"it saves {amount} more a year by the contracts");

    public static Text Dominated { get; } = new(
        "en anden af de undersøgte er med sikkerhed mindst lige så god i alle mål og bedre i et",
        "another of those looked at is surely no worse in any aim and better in one");

    public static Text Outside { get; } = new(
        "den ligger uden for det, spørgsmålet giver lov til at ændre",
        "it lies outside of what the question lets decide");

    public static Text Sentence(string name, string reasons) => new($"{name}: {reasons}.", $"{name}: {reasons}.");
}
