using Korevagt.Domain.Tenders;
using Korevagt.Json;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Loading;

/// <summary>Judges the rules of the award, each and together.</summary>
internal static class AwardTermsJudge
{
    /// <summary>Adds what is wrong.</summary>
    public static void Judge(TenderFile content, FaultLog faults)
    {
        if (!faults.IsSound("$.award.rules"))
        {
            return;
        }

        var (terms, lots) = (content.Award, content.Lots.Select(lot => lot.Id).ToList());
        LotJudge.Unique(terms.Rules.Select(rule => rule.Id), i => $"$.award.rules[{i}].id", faults);
        foreach (var (i, rule) in terms.Rules.Index())
        {
            OfRule(content, rule, $"$.award.rules[{i}]", lots, faults);
        }

        Ladder(terms.Tie, faults);
        Variants(content, faults);
    }

    /// <summary>At most four decimals: shares are counted in ten-thousandths.</summary>
    public static void Share(decimal share, string place, FaultLog faults)
    {
        if (faults.IsSound(place) && share * 10_000 % 1 != 0)
        {
            faults.Add(place, new("har mere end fire decimaler", "has more than four decimals"), new("højst fire", "at most four"));
        }
    }

    private static void OfRule(TenderFile content, TenderRuleFile rule, string place, List<string> lots, FaultLog faults)
    {
        foreach (var (j, lot) in rule.Named.Index())
        {
            LotJudge.Known(lot, lots, $"{place}.lots[{j}]", faults);
        }

        LotJudge.Unique(rule.Named, j => $"{place}.lots[{j}]", faults);
        switch (rule)
        {
            case MaximumShareFile most:
                Share(most.Share, $"{place}.share", faults);
                foreach (var (i, lot) in content.Lots.Index().Where(lot => most.Of == ShareOf.EstimatedValue && lot.Item.EstimatedDkk is null))
                {
                    faults.Add($"$.lots[{i}].estimatedDkk", FileTexts.IsMissing, new($"et skøn, som reglen {Quoted.Text(rule.Id)} regner med", $"an estimate, which the rule {Quoted.Text(rule.Id)} counts with"));
                }

                break;
            case MinimumWinnersFile least when least.Count > (least.Lots?.Count ?? lots.Count):
                faults.Add($"{place}.count", new($"er {least.Count}, flere end der er delaftaler", $"is {least.Count}, more than there are lots"), FileTexts.AtMost(least.Lots?.Count ?? lots.Count));
                break;
            case LotsTogetherFile together:
                if (content.Award.Rules.OfType<LotsApartFile>().FirstOrDefault(apart => apart.Lots.Intersect(together.Lots).Count() > 1) is { } other)
                {
                    faults.Add($"{place}.lots", new($"modsiger {Quoted.Text(other.Id)}", $"contradicts {Quoted.Text(other.Id)}"), new("den ene af de to", "one of the two"));
                }

                if (content.Award.Rules.OfType<MaximumLotsFile>().FirstOrDefault(most => most.Count < together.Lots.Count) is { } few)
                {
                    faults.Add($"{place}.lots", new($"er flere, end {Quoted.Text(few.Id)} lader én få", $"are more than {Quoted.Text(few.Id)} lets one have"), FileTexts.AtMost(few.Count));
                }

                break;
            default:
                break;
        }
    }

    private static void Ladder(IReadOnlyList<TieBreak> ladder, FaultLog faults)
    {
        if (!faults.IsSound("$.award.tie"))
        {
            return;
        }

        if (ladder[^1] != TieBreak.Draw)
        {
            faults.Add("$.award.tie", new("ender ikke med \"draw\"", "does not end with \"draw\""), new("\"draw\" til sidst, så der altid er en afgørelse", "\"draw\" last, so that there is always a decision"));
        }

        if (ladder.Distinct().Count() < ladder.Count || (ladder.Contains(TieBreak.MostWinners) && ladder.Contains(TieBreak.FewestWinners)))
        {
            faults.Add("$.award.tie", new("spørger to gange om det samme", "asks for the same twice"), FileTexts.EachOnce);
        }
    }

    private static void Variants(TenderFile content, FaultLog faults)
    {
        var choice = content.Award.VariantChoice;
        var hasVariants = content.Lots.Any(lot => lot.Variants is not null);
        if (hasVariants && choice is null)
        {
            faults.Add("$.award.variantChoice", FileTexts.IsMissing, new("hvordan der vælges mellem varianter", "how variants are chosen between"));
        }
        else if (!hasVariants && choice is not null)
        {
            faults.Add("$.award.variantChoice", new("står, hvor ingen delaftale har varianter", "stands where no lot has variants"), new("kun ved varianter", "only with variants"));
        }

        foreach (var (i, cost) in (choice?.ShiftedCosts ?? []).Index())
        {
            var place = $"$.award.variantChoice.shiftedCosts[{i}]";
            if (choice!.Kind == VariantChoiceKind.LowestPrice)
            {
                faults.Add(place, new("tæller ikke, når kun prisen gør", "does not count where only the price does"), new("ingen, eller \"lowestPriceIncludingShiftedCosts\"", "none, or \"lowestPriceIncludingShiftedCosts\""));
            }

            if (LotJudge.Known(cost.Lot, content.Lots.Select(lot => lot.Id), $"{place}.lot", faults))
            {
                var variants = content.Lots.First(lot => lot.Id == cost.Lot).Variants ?? [];
                LotJudge.Known(cost.Variant, variants.Select(variant => variant.Id), $"{place}.variant", faults);
            }
        }
    }
}
