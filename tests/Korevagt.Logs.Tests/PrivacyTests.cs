using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

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

    [Fact]
    public void TheMessage_NamesTheLine() => Assert.Equal(
        "line 3, column \"note\"",
        Assert.Single(LogText.Import(
            "ordered,area,urgency,note\n2016-01-01 12:00,skive,akut,x\n2016-01-01 12:01,skive,akut,150372-4321\n").Faults).Place);

    [Theory]
    [InlineData("b1150372-4321-4c1e-9a52-0d3a51b7c9e2")]
    [InlineData("{7E150372-4321-4C1E-9A52-0D3A51B7C9E2}")]
    [InlineData("0a1f150372-9b31-1503721234")]
    [InlineData("a1503724321bcdef1503721234ffeedd")]
    public void DigitsWithinARunOfHexadecimalDigits_AreNoCprNumber(string id) =>
        Assert.Single(LogText.Read($"ordered,area,urgency,id\n2016-01-01 12:00,skive,akut,{id}\n").Visits);

    [Theory]
    [InlineData("sag-f-150372-4321")]
    [InlineData("ab150372-4321")]
    [InlineData("(150372-4321)")]
    public void ACprNumberBesideOtherSigns_IsStillOne(string value) =>
        RefusedWithout("4321", "note", $"2016-01-01 12:00,skive,akut,{value}\n", "CPR");

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0}.{1}")]
    [InlineData("{0}\u2013{1}")]
    [InlineData("{0} - {1}")]
    [InlineData("{0} \u2013 {1}")]
    [InlineData("{0}\u00A0{1}")]
    [InlineData("{0}{1}")]
    [InlineData("CPR {0} {1}")]
    public void AColumnOfCprNumbers_IsKnownHoweverTheyAreWritten(string form)
    {
        string[] dates = ["150372", "010140", "311299", "290280", "070761", "121212"];
        var rows = string.Concat(dates.Select((date, i) =>
            $"2016-01-01 12:0{i},skive,akut,{string.Format(System.Globalization.CultureInfo.InvariantCulture, form, date, 2391 + i * 613)}\n"));

        RefusedWithout("2391", "nr", rows, "CPR");
    }

    [Fact]
    public void ADateWithATimeOfTheDay_InAColumnNotRead_IsNoCprNumber()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"2016-01-01 12:{i:00},skive,akut,0{i % 9 + 1}0316 17{i:00}\n"));

        Assert.Equal(12, LogText.Read("ordered,area,urgency,udskrevet\n" + rows).Visits.Count);
    }

    [Fact]
    public void AFewSuchValuesInAFreeText_AreNoCprNumbers()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i => $"2016-01-01 12:0{i},skive,akut,{(i == 4 ? "150372 9321" : "intet")}\n"));

        Assert.Equal(9, LogText.Read("ordered,area,urgency,note\n" + rows).Visits.Count);
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
    [InlineData("Fødselsdato")]
    [InlineData("Født")]
    [InlineData("Patient")]
    [InlineData("Patient-id")]
    [InlineData("Borger")]
    [InlineData("borgerNr")]
    [InlineData("Adr.")]
    [InlineData("Vej")]
    [InlineData("Vejnr.")]
    [InlineData("Bopæl")]
    [InlineData("Telefon")]
    public void AColumnWhoseHeaderSaysWhoThePatientIs_IsRefused(string header) =>
        RefusedWithout("x1", header, "2016-01-01 12:00,skive,akut,x1\n", "who a person is");

    [Theory]
    [InlineData("Områdenavn")]
    [InlineData("Vagtnavn")]
    [InlineData("Kommune")]
    [InlineData("sagsnr")]
    [InlineData("Tid hos patient")]
    [InlineData("Km vej")]
    [InlineData("Omvej")]
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
