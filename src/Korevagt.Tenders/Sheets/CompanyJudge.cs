using Korevagt.Domain.Faults;

namespace Korevagt.Tenders.Sheets;

/// <summary>Judges who bids: each company in one bid, alone or in one consortium.</summary>
internal static class CompanyJudge
{
    /// <summary>What is wrong between bids, at the second of each two.</summary>
    public static IEnumerable<Fault> Between(IEnumerable<ImportedBid> bids)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bid in bids)
        {
            foreach (var (at, cvr) in bid.Companies)
            {
                var place = $"{bid.File}: {bid.Cells.Place(at)}";
                if (!seen.TryAdd(cvr, place))
                {
                    yield return new(
                        bid.File, bid.Cells.Place(at), new($"{cvr} byder også i {seen[cvr]}", $"{cvr} bids at {seen[cvr]} too"),
                        new("hver virksomhed i ét tilbud, alene eller i ét konsortium", "each company in one bid, alone or in one consortium"));
                }
            }
        }
    }
}
