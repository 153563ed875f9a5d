using Korevagt.Demand.Regression;

namespace Korevagt.Demand.Tests.Regression;

public sealed class RegressionAgainstRTests
{
    [Theory]
    [InlineData("tall", "poisson", 24)]
    [InlineData("small", "poisson", 8)]
    [InlineData("tall", "negativeBinomial", 26)]
    [InlineData("small", "negativeBinomial", 10)]
    public void EveryFigure_AgreesWithRToAMillionth(string set, string model, int figures)
    {
        var data = set == "tall" ? ReferenceSet.Tall() : ReferenceSet.Small();
        var fit = (model == "poisson" ? PoissonRegression.Fit(data) : NegativeBinomialRegression.Fit(data)).Value;
        var ours = new Dictionary<string, double> { ["deviance"] = fit.Deviance, ["logLikelihood"] = fit.LogLikelihood };
        for (var i = 0; i < fit.Names.Count; i++)
        {
            ours["coefficient " + fit.Names[i]] = fit.Coefficients[i];
            ours["error " + fit.Names[i]] = fit.StandardErrors[i];
        }

        if (fit.Theta is { } theta)
        {
            (ours["theta"], ours["thetaError"]) = (theta, fit.ThetaError!.Value);
        }

        var reference = ReferenceSet.Figures(set, model);
        Assert.Equal(figures, ours.Count);
        Assert.Equal(reference.Keys.Order(), ours.Keys.Order());
        Assert.All(reference, figure => Assert.InRange(ours[figure.Key] / figure.Value, 1 - 1e-6, 1 + 1e-6));
    }

    [Fact]
    public void ARowThatCountsThreeTimes_IsTheSameAsThreeRows()
    {
        var thrice = new RegressionData(Design([0, 0, 0, 1, 2, 3]), [2, 2, 2, 1, 6, 9]);
        var weighted = new RegressionData(Design([0, 1, 2, 3]), [2, 1, 6, 9]) { Weights = [3, 1, 1, 1] };

        var (expected, actual) = (PoissonRegression.Fit(thrice).Value, PoissonRegression.Fit(weighted).Value);

        Assert.Equal(expected.Coefficients[1], actual.Coefficients[1], tolerance: 1e-10);
        Assert.Equal(expected.StandardErrors[1], actual.StandardErrors[1], tolerance: 1e-10);
        Assert.Equal(expected.Deviance, actual.Deviance, tolerance: 1e-10);
        Assert.Equal(expected.LogLikelihood, actual.LogLikelihood, tolerance: 1e-10);
    }

    [Fact]
    public void AColumnThatRepeatsOthers_IsNamed()
    {
        double[] x = [0, 1, 2, 3];
        var fit = PoissonRegression.Fit(new RegressionData(Design(x).With("again", x.Select(value => 2 * value + 1)), [1, 2, 2, 5]));

        Assert.Equal("again", Assert.Single(fit.Faults).Place);
    }

    [Fact]
    public void ALevelWithoutAnyVisit_IsSaidToHaveNoFiniteCoefficient()
    {
        var fit = PoissonRegression.Fit(new RegressionData(Design([0, 0, 0, 1, 1]), [3, 4, 5, 0, 0]));

        Assert.Contains("infinity", Assert.Single(fit.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountsNoMoreVariableThanPoisson_HaveNoTheta()
    {
        var fit = NegativeBinomialRegression.Fit(new RegressionData(Design([0, 1, 0, 1, 0, 1]), [5, 9, 6, 9, 5, 9]));

        Assert.Equal("theta", Assert.Single(fit.Faults).Place);
    }

    [Fact]
    public void AFitCutShort_IsAFault_NotAGuess() => Assert.Contains(
        "not settled",
        Assert.Single(PoissonRegression.Fit(ReferenceSet.Tall(), new RegressionSettings { MostIterations = 2 }).Faults).Message,
        StringComparison.Ordinal);

    [Fact]
    public void DataThatDoNotFitTogether_AreListedAtOnce()
    {
        var fit = PoissonRegression.Fit(new RegressionData(Design([0, 1]), [1, -1, 2]) { Offset = [0], Weights = [1, double.NaN] });

        Assert.Equal(["counts", "counts", "offset", "weights"], fit.Faults.Select(fault => fault.Place));
    }

    private static DesignMatrix Design(double[] x) => DesignMatrix.WithIntercept(x.Length).With("x", x);
}
