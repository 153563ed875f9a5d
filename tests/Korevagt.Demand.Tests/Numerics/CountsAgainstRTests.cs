using Korevagt.Demand.Numerics;

namespace Korevagt.Demand.Tests.Numerics;

public sealed class CountsAgainstRTests
{
    [Theory]
    [InlineData("tall")]
    [InlineData("small")]
    public void TheNegativeBinomialShapeAndItsError_AgreeWithRToAMillionth(string set)
    {
        var reference = Reference(set, "negativeBinomial");

        var theta = NegativeBinomialShape.Of(reference.Counts, reference.Means);
        var error = NegativeBinomialShape.ErrorOf(theta, reference.Counts, reference.Means);

        AssertAgree(reference.Figures["theta"], theta);
        AssertAgree(reference.Figures["thetaError"], error);
    }

    [Theory]
    [InlineData("tall", "poisson")]
    [InlineData("small", "poisson")]
    [InlineData("tall", "negativeBinomial")]
    [InlineData("small", "negativeBinomial")]
    public void TheLogLikelihood_AgreesWithRToAMillionth(string set, string model)
    {
        var reference = Reference(set, model);
        var family = new CountFamily(reference.Figures.GetValueOrDefault("theta", double.PositiveInfinity));

        var logLikelihood = reference.Counts.Zip(reference.Means, family.LogLikelihood).Sum();

        AssertAgree(reference.Figures["logLikelihood"], logLikelihood);
    }

    [Fact]
    public void ARowThatCountsThreeTimes_IsTheSameAsThreeRows()
    {
        var thrice = NegativeBinomialShape.Of([0, 0, 0, 9, 2], [3, 3, 3, 3, 3]);
        var weighted = NegativeBinomialShape.Of([0, 9, 2], [3, 3, 3], [3, 1, 1]);

        Assert.Equal(thrice, weighted, tolerance: 1e-10);
    }

    [Fact]
    public void CountsNoMoreVariableThanPoisson_HaveTheLargestShape() =>
        Assert.Equal(NegativeBinomialShape.Largest, NegativeBinomialShape.Of([5, 9, 6, 9, 5, 9], [5.3, 9, 5.3, 9, 5.3, 9]));

    private static ReferenceSet Reference(string set, string model) =>
        set == "tall" ? ReferenceSet.Tall(model) : ReferenceSet.Small(model);

    private static void AssertAgree(double expected, double actual) => Assert.InRange(actual / expected, 1 - 1e-6, 1 + 1e-6);
}
