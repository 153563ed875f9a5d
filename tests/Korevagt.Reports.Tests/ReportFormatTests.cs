using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

public sealed class ReportFormatTests
{
    private static readonly ReportFormat Danish = ReportFormat.For(Language.Da);
    private static readonly ReportFormat English = ReportFormat.For(Language.En);

    [Fact]
    public void Numbers_AreWrittenTheDanishWay()
    {
        Assert.Equal("1.234.567,8", Danish.Number(1_234_567.8, 1));
        Assert.Equal("1.234.568", Danish.Number(1_234_567.8));
        Assert.Equal("−12,50", Danish.Number(-12.5m, 2));
        Assert.Equal("24,5 min", Danish.Minutes(24.54));
        Assert.Equal("91,3 %", Danish.Percent(0.9128));
        Assert.Equal("−2,1 procentpoint", Danish.Points(-0.0212));
    }

    [Fact]
    public void Numbers_AreWrittenTheEnglishWay()
    {
        Assert.Equal("1,234,567.8", English.Number(1_234_567.8, 1));
        Assert.Equal("24.5 min", English.Minutes(24.54));
        Assert.Equal("91.3%", English.Percent(0.9128));
        Assert.Equal("DKK 2.40 million", English.Millions(2_400_000m));
        Assert.Equal("−DKK 12,345", English.Kroner(-12_345m));
    }

    [Fact]
    public void Money_IsWrittenInMillionsFromAHundredThousandOn()
    {
        Assert.Equal("2,40 mio. kr.", Danish.Amount(2_400_000m));
        Assert.Equal("−0,13 mio. kr.", Danish.Amount(-125_000m));
        Assert.Equal("34.000 kr.", Danish.Amount(33_955m));
        Assert.Equal("900 kr.", Danish.Amount(949m));
        Assert.Equal("2.400.000 kr.", Danish.Kroner(2_400_000.4m));
    }

    [Fact]
    public void IntervalOfMoney_NamesTheUnitOnceWhereItIsTheSame()
    {
        Assert.Equal("2,22 til 2,24 mio. kr.", Danish.AmountInterval(2_220_000m, 2_240_000m));
        Assert.Equal("2,238 til 2,243 mio. kr.", Danish.AmountInterval(2_238_200m, 2_242_900m));
        Assert.Equal("DKK 2.238 to 2.243 million", English.AmountInterval(2_238_200m, 2_242_900m));
        Assert.Equal("42.000 til 50.000 kr.", Danish.AmountInterval(42_000m, 50_000m));
        Assert.Equal("−0,02 til 0,15 mio. kr.", Danish.AmountInterval(-20_000m, 150_000m));
        Assert.Equal("DKK 2.22 to 2.24 million", English.AmountInterval(2_220_000m, 2_240_000m));
        Assert.Equal("94,7 til 95,5 %", Danish.PercentInterval(new Estimate(0.95, 0.947, 0.955)));
    }

    [Fact]
    public void RangeOfMoney_IsOneAmountWhereBothEndsAreWrittenAlike()
    {
        Assert.Equal("2,24 til 3,11 mio. kr.", Danish.AmountRange(new DkkRange(2_238_200m, 3_109_000m)));
        Assert.Equal("2,24 mio. kr.", Danish.AmountRange(new DkkRange(2_238_200m, 2_241_900m)));
        Assert.Equal("DKK 42,000", English.AmountRange(new DkkRange(42_000m, 42_000m)));
    }

    /// <summary>Quantiles are cut at a day: 1,440.2 minutes were written as if they were known.</summary>
    [Fact]
    public void QuantileBeyondADay_IsOnlyKnownToLieThere()
    {
        Assert.Equal("over 24 timer", Danish.Within(1440.2));
        Assert.Equal("over 24 hours", English.Within(1440));
        Assert.Equal("over 24 t", Danish.WithinNumber(1440.2));
        Assert.Equal("1.439,9 min", Danish.Within(1439.9));
        Assert.Equal("36.741,0 min", Danish.Minutes(36_741));
        Assert.Equal("–", Danish.Within(null));
    }

    [Theory]
    [InlineData(3.24, "+3,2")]
    [InlineData(-1.04, "−1,0")]
    [InlineData(0.04, "0,0")]
    [InlineData(-0.04, "0,0")]
    public void Sign_IsShownUnlessTheFigureRoundsToZero(double value, string text) => Assert.Equal(text, Danish.Signed(value, 1));

    [Fact]
    public void ZeroMoney_HasNoSign()
    {
        Assert.Equal("0,00 mio. kr.", Danish.Millions(-1_000m));
        Assert.Equal("0 kr.", Danish.Amount(-20m));
    }

    [Fact]
    public void WhatHasNoValue_IsADash()
    {
        Assert.Equal("–", Danish.Minutes((double?)null));
        Assert.Equal("–", Danish.Percent((double?)null));
        Assert.Equal("–", Danish.Signed(null, 1));
        Assert.Equal("–", Danish.Number(double.NaN, 1));
    }

    [Fact]
    public void Dates_AreWrittenOut()
    {
        Assert.Equal("1. maj 2017", Danish.Date(new LocalDate(2017, 5, 1)));
        Assert.Equal("24 December 2016", English.Date(new LocalDate(2016, 12, 24)));
    }

    [Fact]
    public void Lists_EndWithAnAnd()
    {
        Assert.Equal("", Danish.List([]));
        Assert.Equal("Tarm", Danish.List(["Tarm"]));
        Assert.Equal("Tarm, Skive og Lemvig", Danish.List(["Tarm", "Skive", "Lemvig"]));
        Assert.Equal("Tarm and Skive", English.List(["Tarm", "Skive"]));
    }

    [Theory]
    [InlineData(0.9, "90 %")]
    [InlineData(0.975, "97,5 %")]
    public void WantedShare_HasNoMoreDecimalsThanItNeeds(double share, string text) => Assert.Equal(text, Danish.WantedPercent(share));
}
