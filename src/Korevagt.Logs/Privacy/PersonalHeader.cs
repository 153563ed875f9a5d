using System.Collections.Frozen;

namespace Korevagt.Logs.Privacy;

/// <summary>Recognises headers of columns that say who a person is.</summary>
internal static class PersonalHeader
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "navn", "navne", "fornavn", "mellemnavn", "efternavn", "fuldtnavn", "patientnavn", "borgernavn", "lægenavn",
        "chaufførnavn",
        "pårørende", "værge", "kontaktperson", "name", "names", "firstname", "lastname", "surname", "fullname", "forename", "patientname",
        "cpr", "cprnr", "cprnummer", "personnummer", "personnr", "ssn",
        "fødselsdato", "fødselsdag", "fødselsår", "fødselstidspunkt", "født", "foedselsdato", "fdato", "birthdate", "birthday",
        "dateofbirth", "dob",
        "adresse", "adr", "bopæl", "bopælsadresse", "vejnavn", "vejnr", "vejnummer", "gade", "husnr", "husnummer", "address",
        "street",
        "telefon", "telefonnummer", "telefonnr", "tlf", "tlfnr", "mobil", "mobilnummer", "phone", "email", "mail", "epost",
    ], StringComparer.OrdinalIgnoreCase);

    // Words that other headers hold too: "tid hos patient", "km vej". They count where they are all of a header.
    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
    [
        "patient", "patienten", "patienter", "patientid", "patientnr", "patientnummer", "borger", "borgeren", "borgere", "borgerid",
        "borgernr", "borgernummer", "person", "personid", "vej",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a header is, or has as one of its words, such a word: <c>Navn</c>, <c>patient_navn</c>, <c>CPR-nr.</c>,
    /// <c>firstName</c>; <c>Områdenavn</c> is none.
    /// </summary>
    public static bool Tells(string header)
    {
        var letters = string.Concat(header.Where(char.IsLetter));
        return Words.Contains(letters) || Whole.Contains(letters) || WordsOf(header).Any(Words.Contains);
    }

    private static IEnumerable<string> WordsOf(string header)
    {
        var start = 0;
        for (var i = 0; i <= header.Length; i++)
        {
            var ends = i == header.Length
                || !char.IsLetter(header[i]) || (i > start && char.IsUpper(header[i]) && char.IsLower(header[i - 1]));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                yield return header[start..i];
            }

            start = i < header.Length && char.IsLetter(header[i]) ? i : i + 1;
        }
    }
}
