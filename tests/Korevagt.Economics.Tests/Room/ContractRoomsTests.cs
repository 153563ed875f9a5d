using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics.Room;
using NodaTime;

namespace Korevagt.Economics.Tests.Room;

/// <summary>Figures by hand: a night of 9 hours at 100 kr is 328,500 kr in a year of 365 days, whose clock changes even out.</summary>
public sealed class ContractRoomsTests
{
    private static readonly LocalDate Begin = new(2017, 1, 1);

    private static readonly ContractTerms FourYears = new()
    {
        From = new(2017, 1, 1),
        To = new(2020, 12, 31),
        NoticeDays = 30,
        Limits = new ChangeLimits { Share = 0.1m, Thresholds = [new ContractThreshold(2_000_000, new(2016, 1, 1), null)] },
    };

    [Fact]
    public void WhereNoContractHasTerms_NothingIsSaid() =>
        Assert.Empty(ContractRooms.Of(Baseline(null), Without("nat-a", null), 2017, Begin, null));

    [Fact]
    public void ContractThatIsNotTouched_IsNotNamed() =>
        Assert.Empty(ContractRooms.Of(Baseline(FourYears), Baseline(FourYears), 2017, Begin, null));

    [Fact]
    public void ValueOfTheChange_IsThatOfTheYear_OfTheRestOfTheTerm_AndAShareOfTheWhole()
    {
        var room = Room(FourYears, "nat-a", new(2019, 1, 1));

        Assert.Equal(-328_500, room.ChangeDkkPerYear);
        Assert.Equal(-3_285, room.HoursChange);
        // 2019 has 365 nights, 2020 has 366.
        Assert.Equal(-(365 + 366) * 900m, room.ChangeDkkOverRest);
        Assert.Equal(4 * 1461 * 900m, room.OriginalValueDkk);
        Assert.Equal(731 / (4 * 1461d), room.ShareOfOriginal!.Value, 12);
        Assert.Equal(new LocalDate(2019, 1, 1), room.CountedFrom);
    }

    /// <summary>The design's table of stations: cars in the evening, at night and by day on days off; 111,087 hours in all.</summary>
    [Theory]
    [InlineData(new[] { "nat-silkeborg" }, 0.0296)]
    [InlineData(new[] { "nat-silkeborg", "nat-grenaa" }, 0.0591)]
    public void NightsOfTheDesign_AreThreeAndSixPercentOfAllHours_AndAThirdOfALot(string[] removed, double share)
    {
        (string Name, int Evening, int Night, int Day)[] stations =
        [
            ("aarhus", 5, 2, 7), ("horsens", 3, 1, 4), ("randers", 2, 1, 3), ("herning", 2, 1, 3), ("grenaa", 2, 1, 2), ("viborg", 2, 1, 2),
            ("silkeborg", 2, 1, 2), ("holstebro", 2, 1, 2), ("skive", 1, 0, 1), ("tarm", 1, 0, 0), ("lemvig", 0, 0, 1), ("ringkøbing", 0, 0, 1),
        ];
        var shifts = stations.SelectMany(station => new[]
        {
            (Id: $"aften-{station.Name}", Hours: PlanFixture.EveryEvening, Cars: station.Evening),
            (Id: $"nat-{station.Name}", Hours: PlanFixture.EveryNight, Cars: station.Night),
            (Id: $"dag-{station.Name}", Hours: PlanFixture.Hours(DaySelection.NonWorkingDays, 8, 16), Cars: station.Day),
        }).Where(shift => shift.Cars > 0).Select(shift => PlanFixture.Shift(shift.Id, shift.Hours, shift.Cars)).ToArray();
        var terms = FourYears with
        {
            Lots = [.. stations.Select(station => new ContractLot(
                station.Name, station.Name, [.. shifts.Select(shift => shift.Id).Where(id => id.EndsWith(station.Name, StringComparison.Ordinal))]))],
        };
        var baseline = PlanFixture.Plan(PlanFixture.Flat(263.0137m) with { Terms = terms }, shifts);
        var scenario = baseline with { Shifts = [.. baseline.Shifts.Where(shift => !removed.Contains(shift.Id))] };

        var room = Assert.Single(ContractRooms.Of(baseline, scenario, 2017, Begin, null));

        Assert.Equal(111_087, room.HoursPerYear);
        Assert.Equal(share, -room.HoursChange / room.HoursPerYear, 4);
        Assert.All(room.Lots, lot => Assert.Equal((10_203, 0.322), (lot.HoursPerYear, Math.Round(lot.ShareOfHours!.Value, 3))));
        Assert.InRange(room.ChangeDkkPerYear, -864_001m * removed.Length, -863_999m * removed.Length);
    }

    [Fact]
    public void StatedOriginalValue_IsMultipliedByTheIndex()
    {
        var room = Room(FourYears with { OriginalValueDkk = 5_000_000, Index = new("Indeks", 1.1m) }, "nat-a", Begin);

        Assert.Equal(5_500_000, room.OriginalValueDkk);
    }

    [Fact]
    public void OptionThatNamesTheShift_CoversIt_AndUsesNothingOfTheLimits()
    {
        var terms = FourYears with { Options = [Option("ud", ContractOptionKind.RemoveShift, "nat-a") with { NoticeDays = 180 }] };

        var room = Room(terms, "nat-a", new(2018, 1, 1), noticeOn: new(2017, 9, 1));

        Assert.Equal(RoomVerdict.Covered, room.Verdict);
        Assert.Equal((RoomClause.Option, "ud"), (room.Changes[0].Clause, room.Changes[0].Option));
        Assert.Equal(0, room.Limits!.CountedDkk);
        Assert.Equal(180, room.NoticeDays);
        Assert.Equal(new LocalDate(2017, 7, 5), room.NoticeBy);
        Assert.Equal(new LocalDate(2018, 2, 28), room.EarliestFrom);
        // What counts begins when the change can.
        Assert.Equal(new LocalDate(2018, 2, 28), room.CountedFrom);
    }

    [Fact]
    public void OptionOfAnotherShift_CoversNothing()
    {
        var terms = FourYears with { Options = [Option("ud", ContractOptionKind.RemoveShift, "nat-b")] };

        Assert.Equal(RoomVerdict.Beyond, Room(terms, "nat-a", Begin).Verdict);
    }

    [Theory]
    [InlineData(ContractOptionKind.RemoveCars, 1, 2, RoomVerdict.Covered)]
    [InlineData(ContractOptionKind.RemoveCars, 1, 1, RoomVerdict.Beyond)]
    [InlineData(ContractOptionKind.AddCars, 2, 5, RoomVerdict.Covered)]
    [InlineData(ContractOptionKind.AddCars, 2, 6, RoomVerdict.Beyond)]
    [InlineData(ContractOptionKind.AddCars, 2, 2, RoomVerdict.Beyond)]
    public void OptionOnCars_CoversSoManyAtMost(ContractOptionKind kind, int most, int cars, RoomVerdict expected)
    {
        var terms = FourYears with
        {
            Options = [Option("vogne", kind, "nat-c") with { Cars = most }],
            Limits = FourYears.Limits! with { Thresholds = [new ContractThreshold(1, new(2016, 1, 1), null)] },
        };
        var (baseline, scenario) = (WithCars(terms, 3), WithCars(terms, cars));

        Assert.Equal(expected, Assert.Single(ContractRooms.Of(baseline, scenario, 2017, Begin, null)).Verdict);
    }

    [Theory]
    [InlineData(0.25, RoomVerdict.Covered, 1.0)]
    [InlineData(0.24, RoomVerdict.Beyond, 1.0417)]
    [InlineData(0.5, RoomVerdict.Covered, 0.5)]
    public void RightToReduce_CoversUpToItsShareOfTheYear(double share, RoomVerdict expected, double used)
    {
        var room = Room(FourYears with { Reduction = new((decimal)share, ReductionScope.Contract, 60) }, "nat-a", Begin);

        Assert.Equal(expected, room.Verdict);
        Assert.Equal(used, room.ReductionUsed!.Value, 4);
        Assert.Equal(expected == RoomVerdict.Covered ? 60 : 30, room.NoticeDays);
    }

    [Fact]
    public void RightToReduceByLot_IsMeasuredByTheLot()
    {
        var terms = FourYears with
        {
            Lots = [new("ab", "AB", ["nat-a", "nat-b"]), new("cd", "CD", ["nat-c", "nat-d"])],
            Reduction = new(0.5m, ReductionScope.Lot, null),
        };

        Assert.Equal(RoomVerdict.Covered, Room(terms, "nat-a", Begin).Verdict);
        Assert.Equal(
            RoomVerdict.Beyond, Room(terms with { Reduction = new(0.4m, ReductionScope.Lot, null) }, "nat-a", Begin).Verdict);
        var lot = Assert.Single(Room(terms, "nat-a", Begin).Lots);
        Assert.Equal(("ab", 6570, -3285, 0.5), (lot.Lot.Id, lot.HoursPerYear, lot.HoursChange, lot.ShareOfHours));
    }

    [Fact]
    public void RightToReduceByLot_OfAShiftInNoLot_IsUnknown()
    {
        var terms = FourYears with { Lots = [new("b", "B", ["nat-b"])], Reduction = new(1, ReductionScope.Lot, null) };

        var room = Room(terms, "nat-a", Begin);

        Assert.Equal(RoomVerdict.Unknown, room.Verdict);
        Assert.Equal([RoomGap.Lot], room.Gaps);
    }

    [Fact]
    public void SmallChangeWithoutAClause_StaysWithinTheLimits()
    {
        // 365 of 4 x 1461 nights are 6.2 %.
        var room = Room(FourYears, "nat-a", new(2020, 1, 2));

        Assert.Equal(RoomVerdict.WithinLimits, room.Verdict);
        Assert.Equal(365 * 900, room.Limits!.CountedDkk);
        Assert.Equal(365 * 900 / 2_000_000d, room.Limits.OfThreshold, 12);
        Assert.Equal(365 / 584.4, room.Limits.OfShare, 12);
        Assert.Equal(2_000_000 / 328_500d, room.YearsToThreshold!.Value, 12);
    }

    [Fact]
    public void EitherLimitAlone_IsEnoughToBeBeyond()
    {
        var low = FourYears.Limits! with { Thresholds = [new ContractThreshold(365 * 900, new(2016, 1, 1), null)] };
        Assert.Equal(RoomVerdict.Beyond, Room(FourYears with { Limits = low }, "nat-a", new(2020, 1, 2)).Verdict);

        var narrow = FourYears.Limits! with { Share = 0.06m };
        Assert.Equal(RoomVerdict.Beyond, Room(FourYears with { Limits = narrow }, "nat-a", new(2020, 1, 2)).Verdict);
    }

    [Fact]
    public void EarlierChanges_CountWithTheirSize()
    {
        var limits = FourYears.Limits! with { EarlierChanges = [new(new(2018, 1, 1), -200_000, "Før"), new(new(2018, 6, 1), 100_000, "Og")] };

        var room = Room(FourYears with { Limits = limits }, "nat-a", new(2020, 1, 2));

        Assert.Equal(300_000 + 365 * 900, room.Limits!.CountedDkk);
        Assert.Equal(RoomVerdict.Beyond, room.Verdict);
    }

    [Fact]
    public void WhatComes_MakesNoRoomForWhatGoes()
    {
        var scenario = Without("nat-a", FourYears);
        scenario = scenario with { Shifts = [.. scenario.Shifts, PlanFixture.Shift("nat-ny", PlanFixture.EveryNight)] };

        var room = Assert.Single(ContractRooms.Of(Baseline(FourYears), scenario, 2017, new(2020, 1, 2), null));

        Assert.Equal(0, room.ChangeDkkPerYear);
        Assert.Equal(2 * 365 * 900, room.Limits!.CountedDkk);
        Assert.Equal([ContractChangeKind.Removed, ContractChangeKind.Added], room.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void OtherPrices_AreAChangeThatNoClauseOnShiftsCovers()
    {
        var terms = FourYears with { Reduction = new(1, ReductionScope.Contract, null) };
        var scenario = Baseline(terms) with { Contracts = [PlanFixture.Flat(90) with { Terms = terms }] };

        var room = Assert.Single(ContractRooms.Of(Baseline(terms), scenario, 2017, new(2020, 1, 2), null));

        Assert.Equal(ContractChangeKind.Repriced, Assert.Single(room.Changes).Kind);
        Assert.Equal(-4 * 32_850, room.ChangeDkkPerYear);
        Assert.Equal(-4 * 365 * 90, room.ChangeDkkOverRest);
        Assert.Equal(RoomVerdict.WithinLimits, room.Verdict);
    }

    [Fact]
    public void ShiftThatAnotherContractPaysFor_IsGoneFromThis()
    {
        var baseline = Baseline(FourYears);
        var other = PlanFixture.Flat(80) with { Id = "other" };
        var scenario = baseline with
        {
            Contracts = [.. baseline.Contracts, other],
            Shifts = [.. baseline.Shifts.Select(shift => shift.Id == "nat-a" ? shift with { Contract = "other" } : shift)],
        };

        var room = Assert.Single(ContractRooms.Of(baseline, scenario, 2017, Begin, null));

        Assert.Equal("contract", room.Contract.Id);
        Assert.Equal(ContractChangeKind.Removed, Assert.Single(room.Changes).Kind);
    }

    [Theory]
    [InlineData("term", RoomGap.Term)]
    [InlineData("limits", RoomGap.Limits)]
    [InlineData("threshold", RoomGap.Threshold)]
    public void WhatTheFileDoesNotSay_IsNamed(string missing, RoomGap gap)
    {
        var terms = missing switch
        {
            "term" => FourYears with { From = null, To = null },
            "limits" => FourYears with { Limits = null },
            _ => FourYears with { Limits = FourYears.Limits! with { Thresholds = [new(1, new(2016, 1, 1), new(2016, 12, 31))] } },
        };

        var room = Room(terms, "nat-a", Begin);

        Assert.Equal(RoomVerdict.Unknown, room.Verdict);
        Assert.Equal([gap], room.Gaps);
        Assert.Null(room.Limits);
    }

    [Fact]
    public void ContractWithoutTerms_BesideOneThatHasSome_IsUnknown()
    {
        var baseline = Baseline(null) with { Contracts = [.. Baseline(null).Contracts, PlanFixture.Flat(1) with { Id = "x", Terms = FourYears }] };
        var scenario = baseline with { Shifts = [.. baseline.Shifts.Skip(1)] };

        var room = Assert.Single(ContractRooms.Of(baseline, scenario, 2017, Begin, null));

        Assert.Equal((RoomVerdict.Unknown, "contract"), (room.Verdict, room.Contract.Id));
        Assert.Equal([RoomGap.Terms], room.Gaps);
        Assert.Null(room.NoticeBy);
    }

    [Fact]
    public void TermsThatTheScenarioBrings_HoldWhereTheBaselineHasNone() =>
        Assert.Equal(
            RoomVerdict.Beyond,
            Assert.Single(ContractRooms.Of(Baseline(null), Without("nat-a", FourYears), 2017, Begin, null)).Verdict);

    [Fact]
    public void ChangeAfterTheTerm_NeedsNoClause()
    {
        var room = Room(FourYears, "nat-a", new(2021, 1, 1));

        Assert.Equal(RoomVerdict.TermOver, room.Verdict);
        Assert.Null(room.ChangeDkkOverRest);
    }

    [Fact]
    public void Extensions_LengthenWhatIsLeft()
    {
        var room = Room(FourYears with { Extensions = [new(12, 90), new(6, null)] }, "nat-a", new(2020, 1, 1));

        Assert.Equal(-366 * 900, room.ChangeDkkOverRest);
        Assert.Equal(-(366 + 365 + 181) * 900 + 100, room.ChangeDkkWithExtensions);
    }

    [Fact]
    public void RetimedShift_IsValuedByWhatItHasMoreOrLess()
    {
        var baseline = Baseline(FourYears);
        var scenario = baseline with
        {
            Shifts = [.. baseline.Shifts.Select(shift => shift.Id == "nat-a"
                ? shift with { Hours = PlanFixture.Hours(DaySelection.EveryDay, 23, 6) } : shift)],
        };

        var room = Assert.Single(ContractRooms.Of(baseline, scenario, 2017, Begin, null));

        Assert.Equal((ContractChangeKind.Retimed, -730.0), (room.Changes[0].Kind, room.HoursChange));
    }

    private static ContractOption Option(string id, ContractOptionKind kind, string shift) => new() { Id = id, Kind = kind, Shift = shift };

    private static Plan Baseline(ContractTerms? terms) => PlanFixture.Plan(
        PlanFixture.Flat(100) with { Terms = terms },
        [.. "abcd".Select(letter => PlanFixture.Shift($"nat-{letter}", PlanFixture.EveryNight))]);

    private static Plan Without(string shift, ContractTerms? terms) =>
        Baseline(terms) with { Shifts = [.. Baseline(terms).Shifts.Where(other => other.Id != shift)] };

    private static Plan WithCars(ContractTerms terms, int cars) =>
        Baseline(terms) with { Shifts = [.. Baseline(terms).Shifts.Select(shift => shift.Id == "nat-c" ? shift with { Cars = cars } : shift)] };

    private static ContractRoom Room(ContractTerms terms, string removed, LocalDate from, LocalDate? noticeOn = null) =>
        Assert.Single(ContractRooms.Of(Baseline(terms), Without(removed, terms), 2017, from, noticeOn));
}
