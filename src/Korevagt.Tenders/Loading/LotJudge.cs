using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Loading;

/// <summary>Judges lots with their shifts, variants and quantities.</summary>
internal static class LotJudge
{
    /// <summary>Adds what is wrong.</summary>
    /// <param name="content">The tender.</param>
    /// <param name="shifts">The shifts of the plan, or null where it is not sound.</param>
    /// <param name="faults">Takes the faults.</param>
    public static void Judge(TenderFile content, IReadOnlyList<Shift>? shifts, FaultLog faults)
    {
        Unique(content.Items.Select(item => item.Id), i => $"$.items[{i}].id", faults);
        Unique(content.Lots.Select(lot => lot.Id), i => $"$.lots[{i}].id", faults);
        Unique(content.Options.Select(option => option.Id), i => $"$.options[{i}].id", faults);
        foreach (var (i, _) in content.Items.Index().Where(item => item.Item.Hours is not null && item.Item.Unit != ItemUnit.Hour))
        {
            faults.Add($"$.items[{i}].hours", new("står ved en ydelse, der ikke er timer", "stands with an item that is no hours"),
                new("kun ved enheden \"hour\"", "only with the unit hour"));
        }

        if (content.Lots.Count == 1 && content.NotDividedBecause is null)
        {
            faults.Add("$.notDividedBecause", FileTexts.IsMissing, new("hvorfor udbuddet ikke er delt op", "why the tender is not divided"));
        }
        else if (content.Lots.Count > 1 && content.NotDividedBecause is not null)
        {
            faults.Add("$.notDividedBecause", new("står ved flere delaftaler", "stands beside several lots"), new("kun ved én delaftale", "only with one lot"));
        }

        var where = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, lot) in content.Lots.Index())
        {
            OfLot(content, lot, $"$.lots[{i}]", faults);
            foreach (var (j, shift) in lot.Shifts.Index())
            {
                Known(shift, shifts?.Select(known => known.Id), $"$.lots[{i}].shifts[{j}]", faults);
                Placed(where, shift, $"$.lots[{i}].shifts[{j}]", faults);
            }
        }

        foreach (var (i, outside) in content.ShiftsOutside.Index())
        {
            Known(outside.Shift, shifts?.Select(known => known.Id), $"$.shiftsOutside[{i}].shift", faults);
            Placed(where, outside.Shift, $"$.shiftsOutside[{i}].shift", faults);
        }

        foreach (var (i, option) in content.Options.Index())
        {
            Known(option.Shift, content.Lots.SelectMany(lot => lot.Shifts), $"$.options[{i}].shift", faults);
        }

        if (shifts is not null && faults.IsSound("$.lots", "$.shiftsOutside"))
        {
            OfPlan(content, shifts, where, faults);
        }
    }

    /// <summary>Each name once.</summary>
    public static void Unique(IEnumerable<string> names, Func<int, string> place, FaultLog faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, name) in names.Index().Where(name => !seen.Add(name.Item) && faults.IsSound(place(name.Index))))
        {
            faults.Add(place(i), FileTexts.Twice(name), FileTexts.AnIdOfItsOwn);
        }
    }

    /// <summary>A name that exists.</summary>
    /// <returns>Whether it does.</returns>
    public static bool Known(string name, IEnumerable<string>? names, string place, FaultLog faults)
    {
        if (names is null || !faults.IsSound(place))
        {
            return false;
        }

        var known = names.ToList();
        if (!known.Contains(name))
        {
            faults.Add(place, new($"{Quoted.Text(name)} findes ikke", $"there is no {Quoted.Text(name)}"), NearestName.Expectation(name, known));
            return false;
        }

        return true;
    }

    private static void Placed(Dictionary<string, string> where, string shift, string place, FaultLog faults)
    {
        if (!where.TryAdd(shift, place) && faults.IsSound(place))
        {
            faults.Add(place, FileTexts.StandsAlready(shift, where[shift]), new("hver vagt i én delaftale", "each shift in one lot"));
        }
    }

    private static void OfPlan(TenderFile content, IReadOnlyList<Shift> shifts, Dictionary<string, string> where, FaultLog faults)
    {
        foreach (var shift in shifts.Where(shift => !where.ContainsKey(shift.Id)))
        {
            faults.Add(
                "$.shiftsOutside", new($"vagten {Quoted.Text(shift.Id)} er i ingen delaftale", $"the shift {Quoted.Text(shift.Id)} is in no lot"),
                new("en delaftale, eller en grund her", "a lot, or a reason here"));
        }

        foreach (var linked in shifts.Where(shift => shift.Vehicle is not null).GroupBy(shift => shift.Vehicle))
        {
            var lots = content.Lots.Where(lot => linked.Any(shift => lot.Shifts.Contains(shift.Id))).ToList();
            if (lots.Count > 1)
            {
                faults.Add(
                    $"$.lots[{content.Lots.Index().First(lot => lot.Item == lots[1]).Index}].shifts",
                    new($"har vagter med samme bil ({Quoted.Content(linked.Key!)}) som {Quoted.Text(lots[0].Id)}", $"has shifts of the same car ({Quoted.Content(linked.Key!)}) as {Quoted.Text(lots[0].Id)}"),
                    new("vagter med samme bil i én delaftale", "shifts of one car in one lot"));
            }
        }
    }

    private static void OfLot(TenderFile content, LotFile lot, string place, FaultLog faults)
    {
        var variants = lot.Variants ?? [];
        Unique(variants.Select(variant => variant.Id), i => $"{place}.variants[{i}].id", faults);
        foreach (var (i, variant) in variants.Index())
        {
            foreach (var (j, shift) in variant.Without.Index())
            {
                Known(shift, lot.Shifts, $"{place}.variants[{i}].without[{j}]", faults);
            }

            if (lot.Shifts.All(variant.Without.Contains))
            {
                faults.Add($"{place}.variants[{i}].without", new("lader ingen vagt tilbage", "leaves no shift"), new("mindst én vagt", "at least one shift"));
            }
        }

        var seen = new HashSet<(string Item, string Variant)>();
        foreach (var (i, quantity) in lot.Quantities.Index())
        {
            var at = $"{place}.quantities[{i}]";
            Known(quantity.Item, content.Items.Select(item => item.Id), $"{at}.item", faults);
            if (quantity.Variant is not null)
            {
                Known(quantity.Variant, variants.Select(variant => variant.Id), $"{at}.variant", faults);
            }

            IEnumerable<string> of = quantity.Variant is { } one ? [one] : variants.Count == 0 ? [""] : variants.Select(variant => variant.Id);
            if (of.Where(variant => !seen.Add((quantity.Item, variant))).ToList() is { Count: > 0 } && faults.IsSound(at))
            {
                faults.Add($"{at}.item", FileTexts.Twice(quantity.Item), new("én mængde af hver ydelse", "one quantity of each item"));
            }

            if (faults.IsSound(at) && (quantity.Low > quantity.Amount || quantity.High < quantity.Amount))
            {
                faults.Add($"{at}.amount", new("ligger uden for sit interval", "lies outside its interval"), new("fra \"low\" til \"high\"", "from low to high"));
            }
        }

        foreach (var variant in variants.Where(variant => !seen.Any(found => found.Variant == variant.Id) && faults.IsSound(place)))
        {
            faults.Add($"{place}.quantities", new($"har ingen mængder af {Quoted.Text(variant.Id)}", $"has no quantities of {Quoted.Text(variant.Id)}"), new("mindst én", "at least one"));
        }
    }
}
