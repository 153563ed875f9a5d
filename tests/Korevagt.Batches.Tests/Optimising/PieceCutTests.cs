using Korevagt.Batches.Optimising;
using Korevagt.Optimization.Years;

namespace Korevagt.Batches.Tests.Optimising;

public sealed class PieceCutTests
{
    public static TheoryData<string, YearsWanted[]> Rounds => new()
    {
        { "one plan for one year", Wanted(plans: 1, firstYear: 0, years: 1) },
        { "one plan for many years", Wanted(plans: 1, firstYear: 3, years: 500) },
        { "many plans for one year", Wanted(plans: 300, firstYear: 1_000_000, years: 1) },
        { "many plans for some years", Wanted(plans: 100, firstYear: 0, years: 7) },
        { "plans that lack different years", [.. Wanted(plans: 70, firstYear: 10, years: 10), .. Wanted(plans: 3, firstYear: 2, years: 60, from: 70)] },
    };

    [Theory, MemberData(nameof(Rounds))]
    public void EveryYearOfEveryPlan_IsInOnePiece_AndComesBackToItsPlace(string round, YearsWanted[] wanted)
    {
        Assert.NotEmpty(round);
        var pieces = PieceCut.Of(wanted);

        var joined = PieceCut.Join(wanted, pieces, [.. pieces.Select(piece => GivenQuestion.FiguresOf(piece.Wanted))], GivenQuestion.PerYear);

        Assert.Equal(GivenQuestion.FiguresOf(wanted), joined);
        Assert.Equal(wanted.Sum(years => years.Count), pieces.Sum(piece => piece.Years));
        Assert.All(pieces, piece => Assert.InRange(piece.Years, 1, PieceCut.MostYears));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void TheSameRound_IsCutTheSame(string round, YearsWanted[] wanted)
    {
        Assert.NotEmpty(round);
        Assert.Equal(
            PieceCut.Of(wanted).Select(piece => Convert.ToHexString(PieceCodec.EncodeWanted(piece.Wanted))),
            PieceCut.Of([.. wanted]).Select(piece => Convert.ToHexString(PieceCodec.EncodeWanted(piece.Wanted))));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void WhatIsWanted_IsReadAsItWasWritten(string round, YearsWanted[] wanted)
    {
        Assert.NotEmpty(round);
        Assert.All(PieceCut.Of(wanted), piece => Assert.Equal(piece.Wanted, PieceCodec.DecodeWanted(PieceCodec.EncodeWanted(piece.Wanted))));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void Figures_AreReadAsTheyWereWritten_AndAChangedByteIsSeen(string round, YearsWanted[] wanted)
    {
        Assert.NotEmpty(round);
        var piece = PieceCut.Of(wanted)[^1];
        var (plans, perPlan) = (piece.Wanted.Count, piece.Wanted[0].Count * GivenQuestion.PerYear);
        var figures = GivenQuestion.FiguresOf(piece.Wanted);
        var written = PieceCodec.EncodeFigures(figures);

        Assert.Equal(figures, PieceCodec.DecodeFigures(written, plans, perPlan)!);

        Assert.Null(PieceCodec.DecodeFigures(null, plans, perPlan));
        Assert.Null(PieceCodec.DecodeFigures(written, plans + 1, perPlan));
        Assert.Null(PieceCodec.DecodeFigures(written[..^1], plans, perPlan));
        foreach (var place in new[] { 0, 1, 20, written.Length - 1 })
        {
            var changed = (byte[])written.Clone();
            changed[place] ^= 1;
            Assert.Null(PieceCodec.DecodeFigures(changed, plans, perPlan));
        }
    }

    private static YearsWanted[] Wanted(int plans, int firstYear, int years, int from = 0) =>
        [.. Enumerable.Range(from, plans).Select(plan => new YearsWanted(new DecisionVector(plan, -1, plan % 3), firstYear, years))];
}
