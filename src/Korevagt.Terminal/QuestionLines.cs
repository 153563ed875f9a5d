using System.Globalization;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What a question asks, in lines.</summary>
internal static class QuestionLines
{
    // Measured on two cores with the bundled region, figures and panels of the answer included: the question of the night, and the memo's.
    private const double FastYearsOfSecond = 20;
    private const double SlowYearsOfSecond = 13;

    public static IReadOnlyList<Text> Of(CheckedQuestion found)
    {
        var question = found.Question;
        List<Text> lines = [Text.Same(question.Name)];
        var size = found.Combinations;
        var about = size < 1_000_000
            ? Number((decimal)size)
            : Text.Same(((double)size).ToString("0.0e+0", CultureInfo.InvariantCulture));
        lines.Add(new(
            $"{question.Decisions.Count} beslutninger, {about.Danish} kombinationer af deres værdier",
            $"{question.Decisions.Count} decisions, {about.English} combinations of their values"));
        lines.Add(found.PlansToJudge is { } all
            ? new(
                $"{all} planer holder de krav, som kontrakter og kalender afgør; alle bedømmes",
                $"{all} plans keep the requirements that contracts and calendar decide; all are judged")
            : new(
                "Flere planer end der kan bedømmes alle: der ledes, og det fundne bedømmes på friske år",
                "More plans than can all be judged: they are searched, and what is found is judged on fresh years"));
        if (found.BaselineDkk is { } baseline)
        {
            lines.Add(new(
                $"Den nuværende ordning koster sikkert {Number(baseline).Danish} kr. om året; der kan spares fra {Number(found.SmallestSavingDkk).Danish} til {Number(found.GreatestSavingDkk).Danish} kr.",
                $"The baseline costs DKK {Number(baseline).English} a year for certain; DKK {Number(found.SmallestSavingDkk).English} to {Number(found.GreatestSavingDkk).English} can be saved"));
        }

        foreach (var (name, amount, isOutside) in found.OwnPlans)
        {
            var saving = Number(amount);
            lines.Add(isOutside
                ? new(
                    $"{name}: sparer sikkert {saving.Danish} kr.; ligger uden for det, der må besluttes, og bedømmes alligevel",
                    $"{name}: saves DKK {saving.English} for certain; lies outside of what may be decided and is judged all the same")
                : new($"{name}: sparer sikkert {saving.Danish} kr.", $"{name}: saves DKK {saving.English} for certain"));
        }

        var budget = BudgetRules.Usual(found);
        var (fast, slow) = (Minutes(budget.All / FastYearsOfSecond), Minutes(budget.All / SlowYearsOfSecond));
        lines.Add(new(
            $"Sædvanligt budget: {Number(budget.All).Danish} planår ({budget}), mindst {Number(BudgetRules.Least(found)).Danish}; på 2 kerner {fast.Danish} til {slow.Danish} minutter",
            $"Usual budget: {Number(budget.All).English} plan-years ({budget}), at least {Number(BudgetRules.Least(found)).English}; on 2 cores {fast.English} to {slow.English} minutes"));
        return lines;
    }

    private static Text Minutes(double seconds)
    {
        var minutes = Math.Max(0.1, seconds / 60).ToString("0.#", CultureInfo.InvariantCulture);
        return new(minutes.Replace('.', ','), minutes);
    }

    private static Text Number(decimal number)
    {
        var english = Math.Round(number).ToString("#,0", CultureInfo.InvariantCulture);
        return new(english.Replace(',', '.'), english);
    }
}
