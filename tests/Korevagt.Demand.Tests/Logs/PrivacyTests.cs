using Korevagt.Demand.Logs;

namespace Korevagt.Demand.Tests.Logs;

public sealed class PrivacyTests
{
    [Theory]
    [InlineData("010190-1234")]
    [InlineData("0101901234")]
    [InlineData("ringede fra 311299-4321 igen")]
    [InlineData("pt. 3112994321")]
    public void AColumnThatLooksLikeCprNumbers_IsRefused_AndItsValuesAreNotShown(string value) =>
        RefusedWithout(value, "note", $"2016-01-01 12:00,skive,akut,{value}\n2016-01-01 12:01,skive,akut,\n", "CPR");

    [Fact]
    public void OneHyphenatedCprNumberAmongThousandsOfRows_IsEnough()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 5000).Select(row => $"2016-01-01 12:00:{row % 60:00},skive,akut,sag {row}\n"));

        RefusedWithout("240685-1234", "note", rows + "2016-01-01 12:00,skive,akut,240685-1234\n", "CPR");
    }

    [Theory]
    [InlineData("2016123456")]
    [InlineData("0013001234")]
    [InlineData("9876543210")]
    [InlineData("0101901234567")]
    [InlineData("86 12 34 56")]
    [InlineData("56.1234567890")]
    [InlineData("2016-01-01 12:00")]
    public void OtherNumbers_AreNoCprNumbers(string value) =>
        Assert.Single(LogText.Read($"ordered,area,urgency,sag\n2016-01-01 12:00,skive,akut,{value}\n").Visits);

    [Fact]
    public void NumbersOfTenDigits_OfWhichAFewBeginWithADate_AreNoCprNumbers()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 100)
                .Select(row => $"2016-01-01 12:00:{row % 60:00},skive,akut,{3_100_000_000L + row * 20_000_003L}\n"));

        Assert.Equal(100, LogText.Read("ordered,area,urgency,sag\n" + rows).Visits.Count);
    }

    [Theory]
    [InlineData("Navn")]
    [InlineData("patient_navn")]
    [InlineData("fornavn")]
    [InlineData("EFTERNAVN")]
    [InlineData("CPR-nr.")]
    [InlineData("firstName")]
    [InlineData("Adresse")]
    [InlineData("tlf.")]
    public void AColumnWhoseHeaderSaysWhoThePatientIs_IsRefused(string header) =>
        RefusedWithout("x1", header, "2016-01-01 12:00,skive,akut,x1\n", "who a person is");

    [Theory]
    [InlineData("Områdenavn")]
    [InlineData("Vagtnavn")]
    [InlineData("Kommune")]
    [InlineData("sagsnr")]
    public void OtherHeaders_AreNone(string header) =>
        Assert.Single(LogText.Read($"ordered,area,urgency,{header}\n2016-01-01 12:00,skive,akut,x1\n").Visits);

    [Theory]
    [InlineData("Jens Hansen", "Anne-Mette Sørensen")]
    [InlineData("Hansen Jens", "Ødegård Knud")]
    [InlineData("Zbigniew Qvist", "Xenia Wrobel")]
    public void AColumnThatLooksLikeNames_IsRefused(string first, string second) =>
        RefusedWithout(
            first, "kontakt", $"2016-01-01 12:00,skive,akut,{first}\n2016-01-01 12:01,skive,akut,{second}\n", "names of persons");

    [Fact]
    public void NamesOfPlacesOfThePlan_AndAFewWordsRepeated_AreNoNamesOfPersons()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(row =>
            $"2016-01-01 12:00:{row:00},skive,akut,Ringkøbing Skjern,{(row % 2 == 0 ? "Vagt Nord" : "Vagt Syd")}\n"));

        Assert.Equal(60, LogText.Read("ordered,area,urgency,kommune,bil\n" + rows).Visits.Count);
    }

    [Fact]
    public void AnAreaColumnThatHoldsNames_IsRefused_ButUnknownPlacesInItAreFaultsOfRows()
    {
        RefusedWithout(
            "Jens Hansen", "x", "2016-01-01 12:00,Jens Hansen,akut,\n2016-01-01 12:00,Mette Holm,akut,\n", "names of persons");
        Assert.Equal(
            RowFaultKind.UnknownArea, LogText.OnlyFault("ordered,area,urgency\n2016-01-01 12:00,Store Heddinge,akut\n").Kind);
    }

    [Fact]
    public void AFaultOfARow_ShowsNoNameAndNoNumberOfAPerson()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(row => $"2016-01-01 12:00:{row:00},skive,akut\n"));
        var faults = LogText.Import("ordered,area,urgency\n" + rows
            + "Jens Hansen,skive,akut\n2016-01-01 12:00,Jens Hansen,akut\n2016-01-01 12:00,skive,9912345678\n").Value.RowFaults;

        Assert.Equal(3, faults.Count);
        Assert.All(faults, fault =>
        {
            Assert.DoesNotContain("Hansen", fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("9912345678", fault.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ALogWithoutAHeader_ShowsNoneOfItsFirstRow()
    {
        var faults = LogText.Import(
            "2016-01-01 12:00,skive,akut,010190-1234,Jens Hansen\n2016-01-01 12:00,skive,akut,010190-1234,Jens Hansen\n").Faults;

        Assert.NotEmpty(faults);
        Assert.DoesNotContain("1234", string.Join('\n', faults), StringComparison.Ordinal);
        Assert.DoesNotContain("Hansen", string.Join('\n', faults), StringComparison.Ordinal);
    }

    private static void RefusedWithout(string value, string header, string rows, string reason)
    {
        var import = LogText.Import($"ordered,area,urgency,{header}\n{rows}");
        var fault = Assert.Single(import.Faults);

        Assert.Contains(reason, fault.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault.ToString(), StringComparison.Ordinal);
    }
}
