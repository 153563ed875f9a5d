using Korevagt.Json;

namespace Korevagt.Routes.Judging;

/// <summary>Judges that all lists of amounts are of one length.</summary>
internal sealed class AmountJudge(FaultLog faults)
{
    private string? firstPlace;

    /// <summary>The number of amounts; 0 where the file has none.</summary>
    public int Count { get; private set; }

    /// <summary>Looks at a list of amounts.</summary>
    public IReadOnlyList<long> Of(IReadOnlyList<int>? amounts, string path)
    {
        if (amounts is null || !faults.IsSound(path))
        {
            return [];
        }

        if (firstPlace is null)
        {
            (firstPlace, Count) = (path, amounts.Count);
        }
        else if (amounts.Count != Count)
        {
            faults.Add(path, JudgeTexts.Dimensions(amounts.Count), JudgeTexts.AsElsewhere(Count, firstPlace));
            return [];
        }

        return [.. amounts.Select(amount => (long)amount)];
    }

    /// <summary>The amounts, or zeros where none are given.</summary>
    public IReadOnlyList<long> Whole(IReadOnlyList<long> amounts) => amounts.Count == Count ? amounts : new long[Count];
}
