using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Planning.Texts;

namespace Korevagt.Planning.UseCases;

/// <summary>What a precision and antithetic pairs ask of the other settings.</summary>
internal static class PrecisionRule
{
    /// <summary>Plans that have no price although the precision is asked for in kroner.</summary>
    public static IEnumerable<Fault> FaultsOfPrices(EvaluationSettings settings, IEnumerable<(string File, Plan Plan)> plans) =>
        settings.Precision is not { Figure: PrecisionFigure.AnnualCost } ? [] :
            from plan in plans
            where plan.Plan.Shifts.Any(shift => shift.Contract is null)
            select Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.Figure),
                new(
                    $"{plan.File} har ingen kontrakter, så dens udgift er ukendt",
                    $"{plan.File} has no contracts, so its cost is not known"),
                new("et tal, som den har, eller kontrakter i den", "a figure that it has, or contracts in it"));

    /// <summary>Every fault of the settings that concern precision and pairs.</summary>
    public static IEnumerable<Fault> FaultsOf(EvaluationSettings settings)
    {
        // Replications that are out of range in any case are told of elsewhere, and nothing else can be said about them.
        var inRange = settings.Replications is >= 2 and <= EvaluationSettings.MostReplications;
        if (inRange && settings.Antithetic && (settings.Replications % 2 != 0 || settings.Replications < 4))
        {
            yield return Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Replications),
                new(
                    $"{settings.Replications} kan ikke deles i antitetiske par",
                    $"{settings.Replications} make no antithetic pairs"),
                new(
                    "et lige tal på 4 eller mere: der skal mindst to par til et interval",
                    "an even number, 4 or more: an interval needs two pairs"));
        }

        if (settings.Precision is not { } target)
        {
            yield break;
        }

        if (!(target.HalfWidth > 0 && double.IsFinite(target.HalfWidth)))
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.HalfWidth),
                SettingTexts.OutOfRange(FormattableString.Invariant($"{target.HalfWidth}")),
                new("et tal over 0, fx 0.5", "a number above 0, such as 0.5"));
        }

        if (!inRange)
        {
            yield break;
        }

        var fewest = PrecisionTarget.FewestFirstValues * (settings.Antithetic ? 2 : 1);
        if (settings.Replications < fewest)
        {
            yield return Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Replications),
                new(
                    $"{settings.Replications} er for få til at vurdere variansen ud fra",
                    $"{settings.Replications} are too few to judge the variance by"),
                new(
                    $"{fewest} eller flere til en præcision{(settings.Antithetic ? " med antitetiske par" : "")}",
                    $"{fewest} or more for a precision{(settings.Antithetic ? " by antithetic pairs" : "")}"));
        }

        if (target.MostReplications > EvaluationSettings.MostReplications || target.MostReplications < settings.Replications)
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.MostReplications),
                SettingTexts.OutOfRange(target.MostReplications),
                new(
                    $"et tal fra {settings.Replications}, de første gentagelser, til {EvaluationSettings.MostReplications}",
                    $"a number from {settings.Replications}, the replications of the first batch, to {EvaluationSettings.MostReplications}"));
        }
        else if (settings.Antithetic && target.MostReplications % 2 != 0)
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.MostReplications),
                new($"{target.MostReplications} er ulige", $"{target.MostReplications} is odd"),
                new("et lige tal: parrene er antitetiske", "an even number: the pairs are antithetic"));
        }
    }
}
