namespace Korevagt.Http.Problems;

/// <summary>Every kind of fault that the server answers with.</summary>
public static class ProblemTypes
{
    /// <summary>What was sent is not right, and each fault is listed.</summary>
    public static readonly ProblemType Input = new(
        "input", 400,
        new("Der er fejl i det sendte", "The input has faults"),
        new(
            "Hver fejl er nævnt med en JSON-pointer (eller parameterens navn), hvad der er galt, og hvad der var "
            + "forventet. Ret dem alle, og send igen.",
            "Every fault is listed with a JSON pointer (or the name of the parameter), what is wrong and what was "
            + "expected. Mend them all and send again."));

    /// <summary>The request itself is no HTTP that the server takes.</summary>
    public static readonly ProblemType Malformed = new(
        "malformed", 400,
        new("Forespørgslen kan ikke forstås", "The request cannot be understood"),
        new(
            "Det er selve forespørgslen, ikke dens indhold, der er i stykker. Det hjælper ikke at sende den igen.",
            "The request itself, not its content, is broken. Sending it again does not help."));

    /// <summary>The Host header names a host that is not ours.</summary>
    public static readonly ProblemType Host = new(
        "host", 400,
        new("Serveren hedder ikke sådan", "This server is not called that"),
        new(
            "Host-headeren nævner et navn, som ikke er et af serverens egne (indstillingen Korevagt:Hosts).",
            "The Host header names a host that is not among the server's own (setting Korevagt:Hosts)."));

    /// <summary>The caller is not known: no key or token, or one that lets nobody in.</summary>
    public static readonly ProblemType Unauthenticated = new(
        "unauthenticated", 401,
        new("Nøglen mangler, er ukendt eller er udløbet", "The key is missing, unknown or expired"),
        new(
            "Send en API-nøgle eller et token som 'Authorization: Bearer ...'. Den, der eventuelt blev sendt, er ukendt, "
            + "udløbet, spærret eller forkert skrevet.",
            "Send an API key or a token as 'Authorization: Bearer ...'. The one that was sent, if any, is unknown, "
            + "expired, revoked or malformed."));

    /// <summary>The caller is known and lacks the permission.</summary>
    public static readonly ProblemType Forbidden = new(
        "forbidden", 403,
        new("Det har du ikke rettighed til", "You may not do this"),
        new(
            "Din rolle eller din nøgles rettigheder omfatter ikke den tilladelse, som denne handling kræver.",
            "Your role, or the scopes of your key, do not include the permission that this operation needs."));

    /// <summary>A change that a browser asks for on behalf of a page of another server.</summary>
    public static readonly ProblemType ForeignOrigin = new(
        "foreign-origin", 403,
        new("Siden, der beder om det, er ikke fra denne server", "The page that asks is not of this server"),
        new(
            "En ændring, som en browser beder om med sin cookie, skal komme fra en af serverens egne sider (Origin-headeren).",
            "A change that a browser asks for by its cookie has to come from a page of this server (the Origin header)."));

    /// <summary>The path, or what it names, does not exist.</summary>
    public static readonly ProblemType NotFound = new(
        "not-found", 404,
        new("Her er ingenting", "There is nothing here"),
        new(
            "Hverken stien eller det, den peger på, findes.",
            "Neither the path nor what it names exists."));

    /// <summary>The path exists and does not take this method.</summary>
    public static readonly ProblemType Method = new(
        "method", 405,
        new("Ikke med denne metode", "Not with this method"),
        new(
            "Stien findes, og de metoder, den kan bruges med, står i Allow-headeren.",
            "The path exists, and the methods it takes are in the Allow header."));

    /// <summary>None of the media types in the Accept header can be served.</summary>
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable", 406,
        new("Ikke i dette format", "Not in this form"),
        new(
            "Ingen af medietyperne i Accept-headeren kan leveres her.",
            "None of the media types in the Accept header can be served here."));

    /// <summary>The body did not arrive in time.</summary>
    public static readonly ProblemType TooSlow = new(
        "too-slow", 408,
        new("Forespørgslen kom for langsomt", "The request came too slowly"),
        new(
            "Indholdet nåede ikke frem i tide. Send det igen.",
            "The body did not arrive in time. Send it again."));

    /// <summary>What is asked cannot be done in the present state.</summary>
    public static readonly ProblemType Conflict = new(
        "conflict", 409,
        new("Det passer ikke til den nuværende tilstand", "It does not fit the present state"),
        new(
            "Det, der bedes om, kan ikke gøres, som tingene står; detaljen siger hvorfor.",
            "What is asked cannot be done as things are; the detail says why."));

    /// <summary>A request with the same Idempotency-Key has not been answered yet.</summary>
    public static readonly ProblemType Running = new(
        "request-running", 409,
        new("Forespørgslen er i gang", "This request is being worked on"),
        new(
            "En forespørgsel med samme Idempotency-Key er ikke besvaret endnu. Vent, og send den igen.",
            "A request with the same Idempotency-Key has not been answered yet. Wait and send it again."));

    /// <summary>The version in If-Match is not the present one.</summary>
    public static readonly ProblemType Changed = new(
        "changed", 412,
        new("Det er blevet ændret i mellemtiden", "It was changed meanwhile"),
        new(
            "Versionen i If-Match er ikke den nuværende. Hent den nye, lav din ændring i den, og send den.",
            "The version in If-Match is not the present one. Get it again, apply your change to it and send that."));

    /// <summary>The ETag in If-Match is not as the server gave it: something on the way has altered it.</summary>
    public static readonly ProblemType AlteredETag = new(
        "altered-etag", 412,
        new("ETag er ændret undervejs", "The ETag was altered on its way"),
        new(
            "ETag i If-Match er den nuværende versions, men ikke som serveren gav den: den er svag (W/ foran) eller mærket med en "
            + "komprimering. Det gør en proxy, der komprimerer svar. Intet er ændret; slå komprimering fra i proxyen, eller send ETag uden "
            + "tilføjelsen.",
            "The ETag in If-Match is that of the present version, but not as the server gave it: weak (W/ before it), or with a mark of a "
            + "compression. A proxy that compresses answers does that. Nothing was changed; switch compression off at the proxy, or send "
            + "the ETag without the addition."));

    /// <summary>The body is longer than the operation takes.</summary>
    public static readonly ProblemType TooLarge = new(
        "too-large", 413,
        new("Indholdet er for stort", "The body is too large"),
        new(
            "Indholdet er længere, end denne handling tager imod, målt efter udpakning.",
            "The body is longer than this operation takes, counted after decompression."));

    /// <summary>The request line is longer than the server takes.</summary>
    public static readonly ProblemType AddressTooLong = new(
        "address-too-long", 414,
        new("Adressen er for lang", "The address is too long"),
        new(
            "Forespørgslens første linje er længere, end serveren tager imod.",
            "The request line is longer than the server takes."));

    /// <summary>The media type or encoding of the body is none that the operation takes.</summary>
    public static readonly ProblemType MediaType = new(
        "media-type", 415,
        new("Ikke af denne medietype", "Not of this media type"),
        new(
            "Content-Type eller Content-Encoding er ikke en, som denne handling tager imod; detaljen siger, hvad der kom, og hvad der tages imod.",
            "The Content-Type or Content-Encoding is none that this operation takes; the detail names what came and what is taken."));

    /// <summary>The Idempotency-Key was used for another request.</summary>
    public static readonly ProblemType RequestReused = new(
        "request-reused", 422,
        new("Denne Idempotency-Key hører til en anden forespørgsel", "This Idempotency-Key belongs to another request"),
        new(
            "Nøglen er inden for de seneste 24 timer brugt med en anden metode, en anden sti eller et andet indhold. Tag "
            + "en ny nøgle til en ny forespørgsel.",
            "The key was used within the last 24 hours with another method, path or body. Take a new key for a new "
            + "request."));

    /// <summary>The change needs If-Match and does not have it.</summary>
    public static readonly ProblemType VersionRequired = new(
        "version-required", 428,
        new("Sig, hvilken version du ændrer", "Say which version you change"),
        new(
            "Denne handling kræver If-Match med ETag for den version, som ændringen bygger på.",
            "This operation needs If-Match with the ETag of the version that the change is based on."));

    /// <summary>The rate limit of requests, of failed logins or of listeners is reached.</summary>
    public static readonly ProblemType TooMany = new(
        "too-many", 429,
        new("For mange forespørgsler", "Too many requests"),
        new(
            "Vent så mange sekunder, som Retry-After siger.",
            "Wait as many seconds as Retry-After says."));

    /// <summary>The headers together are longer than the server takes.</summary>
    public static readonly ProblemType HeadersTooLarge = new(
        "headers-too-large", 431,
        new("Headerne er for store", "The headers are too large"),
        new(
            "Headerne er tilsammen længere, end serveren tager imod.",
            "The headers together are longer than the server takes."));

    /// <summary>A defect of the server.</summary>
    public static readonly ProblemType Internal = new(
        "internal", 500,
        new("Her er noget i stykker", "Something is broken here"),
        new(
            "Det er en fejl i serveren. Den står i serverens log under sporings-id'et.",
            "A defect of the server. It is in its log under the trace id."));

    /// <summary>The store cannot be reached.</summary>
    public static readonly ProblemType StoreAway = new(
        "store-away", 503,
        new("Databasen kan ikke nås", "The store cannot be reached"),
        new(
            "Intet er ændret. Send forespørgslen igen efter Retry-After.",
            "Nothing was changed. Send it again after Retry-After."));

    /// <summary>The request was given up after its time limit.</summary>
    public static readonly ProblemType TookTooLong = new(
        "took-too-long", 503,
        new("Det tog for lang tid", "It took too long"),
        new(
            "Serveren opgav forespørgslen efter tidsgrænsen. Send den igen senere.",
            "The server gave the request up after its time limit. Send it again later."));

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Input, Malformed, Host, Unauthenticated, Forbidden, ForeignOrigin, NotFound, Method, NotAcceptable, TooSlow, Conflict, Running, Changed,
        AlteredETag, TooLarge, AddressTooLong, MediaType, RequestReused, VersionRequired, TooMany, HeadersTooLarge, Internal, StoreAway, TookTooLong,
    ];

    /// <summary>The general kind for a status code that something else has set.</summary>
    public static ProblemType OfStatus(int status) => status == 400
        ? Malformed
        : All.FirstOrDefault(type => type.Status == status) ?? (status >= 500 ? Internal : Malformed);
}
