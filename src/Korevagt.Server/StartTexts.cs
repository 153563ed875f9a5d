using Korevagt.Domain.Texts;

namespace Korevagt.Server;

/// <summary>What the program says of its start.</summary>
internal static class StartTexts
{
    public static Text PortTaken(string addresses) => new(
        $"Porten er optaget af et andet program: {addresses}. Stop det, eller vælg en anden port med --Urls=http://127.0.0.1:PORT",
        $"Another program has the port: {addresses}. Stop it, or choose another port with --Urls=http://127.0.0.1:PORT");

    public static Text PortFailed(string addresses, string why) => new(
        $"Kan ikke svare på {addresses}: {why}. Vælg en anden adresse eller port med --Urls=http://127.0.0.1:PORT",
        $"Cannot listen on {addresses}: {why}. Choose another address or port with --Urls=http://127.0.0.1:PORT");

    public static Text FirstKey(string key) => new(
        $"Operatørens nøgle, som kun vises denne ene gang:\n{key}\nBrug den som 'Authorization: Bearer <nøgle>'.",
        $"Operator key, shown this once only:\n{key}\nUse it as 'Authorization: Bearer <key>'.");

    public static Text SignInLink(string address) => new(
        $"Åbn siden her; linket virker én gang i de næste 10 minutter:\n{address}",
        $"Open the page here; the link works once within the next 10 minutes:\n{address}");
}
