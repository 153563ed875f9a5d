using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>Numbers that others have published, and such as follow from a published formula, to the digits given.</summary>
public sealed class PublishedConstantsTests
{
    [Fact]
    public void TheExampleOfChenAndLee_SharesAHundredYearsAsTheyDo() => Assert.Equal(
        [48, 38, 11, 2, 1],
        BudgetAllocation.Next([1.2, 2.1, 3.4, 4.87, 6.05], [3.3, 2.0, 4.5, 5.3, 6.9], [12, 6, 5, 5, 4], 100));

    [Theory]
    [InlineData(2, 10, 0.334050, 6.01290)]
    [InlineData(10, 20, 0.302934, 11.51148)]
    [InlineData(100, 20, 0.533475, 20.27205)]
    [InlineData(256, 10, 2.357452, 42.43413)]
    [InlineData(256, 50, 0.188672, 18.48986)]
    public void KimAndNelsonsConstants_AreThoseOfTheirFormula(int plans, int firstYears, double eta, double squaredH)
    {
        var constants = KimNelson.Constants(plans, firstYears, 0.05);

        Assert.Equal(eta, constants.Eta, 6);
        Assert.Equal(squaredH, constants.SquaredH, 5);
    }

    [Theory]
    [InlineData(0.05, 1, "0.92 0.76 0.60 0.46 0.32 0.23 0.17")]
    [InlineData(0.05, 255, "2.05 1.44 1.02 0.72 0.49 0.34 0.24")]
    [InlineData(0.05, 256 * 255, "7.35 2.43 1.45 0.96 0.62 0.42 0.30")]
    public void HalfWidthsOfTheConfidenceSequence_AreThoseOfItsFormula(double error, int comparisons, string widths) => Assert.Equal(
        widths,
        string.Join(' ', new[] { 15, 20, 30, 50, 100, 200, 400 }
            .Select(years => FormattableString.Invariant($"{ConfidenceSequence.HalfWidth(years, error / comparisons):0.00}"))));

    [Theory]
    [InlineData(2, 10, 2.614)]
    [InlineData(2, 20, 2.452)]
    [InlineData(5, 20, 3.385)]
    [InlineData(10, 20, 3.875)]
    public void RinottsConstant_IntegratesToThePublishedOne(int plans, int firstYears, double h) =>
        Assert.Equal(h, Rinott.Constant(plans, firstYears, 0.95), 3);
}
