using System.IO.Enumeration;
using Korevagt.Domain.Plans;
using Korevagt.Files.Questions;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Planning.Questions;

/// <summary>Finds the shifts that a question names, singly or by patterns.</summary>
/// <param name="plan">The plan that has them.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class ShiftSelection(Plan plan, FaultLog faults)
{
    private const char Anything = '*';

    private readonly KnownThings shifts = KnownThings.Shifts(plan);

    /// <summary>Ids of the shifts that stay as they are; they are found before any other is asked for.</summary>
    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the shifts that stay.</summary>
    public void Keep(IReadOnlyList<string> words, string list)
    {
        foreach (var (i, word) in words.Index())
        {
            Kept.UnionWith(Matches(word, JsonPath.Item(list, i)).Select(shift => shift.Id));
        }
    }

    /// <summary>The shifts named, each once and in the order of the plan, without those that stay.</summary>
    public IReadOnlyList<SelectedShift> Find(IReadOnlyList<string> words, string list)
    {
        Dictionary<string, SelectedShift> found = new(StringComparer.Ordinal);
        foreach (var (i, word) in words.Index())
        {
            var (place, isPattern) = (JsonPath.Item(list, i), word.Contains(Anything, StringComparison.Ordinal));
            var matches = Matches(word, place);
            if (!isPattern && words.Take(i).Contains(word))
            {
                faults.Add(place, FileTexts.Twice(word), FileTexts.EachOnce);
            }
            else if (!isPattern && Kept.Contains(word))
            {
                faults.Add(place, QuestionTexts.IsKept(word), QuestionTexts.NotKept);
            }
            else if (matches.Count > 0 && matches.All(shift => Kept.Contains(shift.Id)))
            {
                faults.Add(place, QuestionTexts.AllAreKept(word), QuestionTexts.NotKept);
            }

            foreach (var shift in matches.Where(shift => !Kept.Contains(shift.Id) && (!isPattern || !found.ContainsKey(shift.Id))))
            {
                found[shift.Id] = new SelectedShift(shift, place, ByName: !isPattern);
            }
        }

        return [.. plan.Shifts.Select(shift => found.GetValueOrDefault(shift.Id)).OfType<SelectedShift>()];
    }

    /// <summary>The id of the shift that is to be an heir, null for the nearest, after noting where there is none.</summary>
    public string? Heir(string? word, string place)
    {
        if (word is null or DecisionFile.Nearest || !faults.IsSound(place))
        {
            return null;
        }

        if (shifts.Judge(word) is var (wrong, expected))
        {
            faults.Add(place, wrong, FileTexts.Or(new($"\"{DecisionFile.Nearest}\"", $"\"{DecisionFile.Nearest}\""), expected));
            return null;
        }

        return word;
    }

    private List<Shift> Matches(string word, string place)
    {
        if (!faults.IsSound(place))
        {
            return [];
        }

        if (!word.Contains(Anything, StringComparison.Ordinal))
        {
            if (shifts.Judge(word) is var (wrong, expected))
            {
                faults.Add(place, wrong, expected);
            }

            return [.. plan.Shifts.Where(shift => shift.Id == word)];
        }

        List<Shift> matches = [.. plan.Shifts.Where(shift => FileSystemName.MatchesSimpleExpression(word, shift.Id, ignoreCase: false))];
        if (matches.Count == 0)
        {
            var known = Beginnings().Concat(plan.Shifts.Select(shift => shift.Id));
            faults.Add(place, QuestionTexts.MatchesNone(word), NearestName.Expectation(word, known));
        }

        return matches;
    }

    /// <summary>Patterns of what comes before the first hyphen: "nat-*".</summary>
    private IEnumerable<string> Beginnings() =>
        from shift in plan.Shifts
        let hyphen = shift.Id.IndexOf('-', StringComparison.Ordinal)
        where hyphen > 0
        select $"{shift.Id[..(hyphen + 1)]}{Anything}";
}

/// <summary>A shift that a decision is about.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="ByName">Whether by its id, or else by a pattern, from which it falls out where there is nothing to decide.</param>
internal sealed record SelectedShift(Shift Shift, string Place, bool ByName);
