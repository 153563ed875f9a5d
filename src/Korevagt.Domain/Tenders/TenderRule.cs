namespace Korevagt.Domain.Tenders;

/// <summary>What an award has to keep, as it was declared.</summary>
/// <param name="Id">Short name used in files.</param>
public abstract record TenderRule(string Id);

/// <summary>No bidder is awarded more lots.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Count">The most.</param>
public sealed record MaximumLotsPerBidder(string Id, int Count) : TenderRule(Id);

/// <summary>No bidder is awarded a greater share.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Share">From 0 to 1, at most four decimals.</param>
/// <param name="OfAwardedPrices">Whether of the prices that are awarded, before discounts; otherwise of the lots' estimated value.</param>
public sealed record MaximumSharePerBidder(string Id, decimal Share, bool OfAwardedPrices) : TenderRule(Id);

/// <summary>At least so many bidders are awarded something.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Count">The least.</param>
/// <param name="Lots">Something of these lots; empty for any.</param>
public sealed record MinimumWinners(string Id, int Count, IReadOnlyList<string> Lots) : TenderRule(Id);

/// <summary>No bidder is awarded shifts that need more cars at one time than he has.</summary>
/// <param name="Id">Short name used in files.</param>
public sealed record CarsAtOnce(string Id) : TenderRule(Id);

/// <summary>No bidder is awarded two of the lots.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Lots">Ids of lots.</param>
public sealed record LotsApart(string Id, IReadOnlyList<string> Lots) : TenderRule(Id);

/// <summary>One bidder is awarded all of the lots, or none of them.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Lots">Ids of lots.</param>
public sealed record LotsTogether(string Id, IReadOnlyList<string> Lots) : TenderRule(Id);

/// <summary>A total above which the tender may or must be annulled.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Dkk">Kroner a year.</param>
/// <param name="MustAnnul">Whether nothing is awarded above it; otherwise people decide.</param>
public sealed record ReserveTotal(string Id, decimal Dkk, bool MustAnnul) : TenderRule(Id);
