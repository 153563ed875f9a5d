using System.Globalization;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Files.Questions;

namespace Korevagt.Batches.Optimising;

/// <summary>What an answer comes to, in words.</summary>
internal static class OptimisationTexts
{
    /// <summary>The name of a plan that an answer tells, for its scenario file.</summary>
    public static string NameOf(Answer answer, AnsweredPlan plan) =>
        plan.Name ?? FormattableString.Invariant($"{answer.Question.Name}, plan {plan.Number}");

    /// <summary>What the scenario file of a plan is, for people: files of the product are described in Danish.</summary>
    public static string Description(Answer answer) => FormattableString.Invariant(
        $"En af {answer.Space.Judged} planer, der er bedømt for spørgsmålet »{answer.Question.Name}«; frø {answer.Provenance.Seed}.");

    /// <summary>Which plan of those judged, and how sure that is.</summary>
    public static Text Statement(Answer answer)
    {
        var (judged, percent) = (Same(answer.Space.Judged), Percent(answer.Provenance.Confidence));
        if (answer.Chosen is not { } chosen)
        {
            var none = new Text(
                $"Ingen af de {judged.Danish} planer, der er bedømt, holder med {percent.Danish} % sikkerhed alle krav",
                $"With {percent.English} % confidence none of the {judged.English} plans judged keeps every requirement");
            return answer.Nearest is { } nearest
                ? new(
                    $"{none.Danish}; plan {nearest.Number} kommer nærmest.", $"{none.English}; plan {nearest.Number} comes nearest.")
                : new($"{none.Danish}.", $"{none.English}.");
        }

        return answer.Statement.Bound is { } bound && double.IsFinite(bound)
            ? new(
                $"Plan {chosen.Number} er valgt af de {judged.Danish} planer, der er bedømt: med {percent.Danish} % sikkerhed er ingen anden af dem, "
                + $"der holder kravene, mere end {Amount(answer.Question.Aims[0], bound).Danish} bedre.",
                $"Plan {chosen.Number} is chosen of the {judged.English} plans judged: with {percent.English} % confidence no other of them "
                + $"that keeps the requirements is better by more than {Amount(answer.Question.Aims[0], bound).English}.")
            : new(
                $"Plan {chosen.Number} er valgt af de {judged.Danish} planer, der er bedømt; årene er for få til at sige, hvor meget bedre en anden "
                + "af dem kan være.",
                $"Plan {chosen.Number} is chosen of the {judged.English} plans judged; the years are too few to say by how much another of them "
                + "may be better.");
    }

    private static Text Amount(QuestionAim aim, double amount) => aim.Figure switch
    {
        QuestionFigure.ContractedSaving or QuestionFigure.Saving or QuestionFigure.ContractedCost or QuestionFigure.AnnualCost => new(
            $"{Number(Math.Ceiling(amount), "#,0").Danish} kr. om året", $"DKK {Number(Math.Ceiling(amount), "#,0").English} a year"),
        QuestionFigure.WithinTarget => new(
            $"{Number(100 * amount, "0.##").Danish} procentpoint", $"{Number(100 * amount, "0.##").English} percentage points"),
        QuestionFigure.LateVisits or QuestionFigure.HandedToDaytime => new(
            $"{Number(amount, "0.#").Danish} besøg om året", $"{Number(amount, "0.#").English} visits a year"),
        _ => new($"{Number(amount, "0.##").Danish} minutter", $"{Number(amount, "0.##").English} minutes"),
    };

    private static Text Percent(double share) => Number(100 * share, "0.##");

    private static Text Same(int number) => Number(number, "#,0");

    private static Text Number(double number, string format)
    {
        var english = number.ToString(format, CultureInfo.InvariantCulture);
        return new(english.Replace(',', ' ').Replace('.', ',').Replace(' ', '.'), english);
    }
}
